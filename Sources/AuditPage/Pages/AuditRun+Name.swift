import Audit

extension AuditRun {
    /// The last part of the run's path: what tells it from others without telling of the machine.
    var folderName: String { directory.split(separator: "/").last.map(String.init) ?? directory }
}
