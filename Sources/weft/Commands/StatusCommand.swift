import ArgumentParser
import Foundation
import Pipeline
import Rows

/// `weft status`: how far a run has come.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show how far a run has come, stage by stage.")

    @Argument(help: ArgumentHelp("The run directory.", valueName: "run"))
    var path: String

    @Flag(help: "Write JSON.")
    var json = false

    func run() throws {
        let directory = RunDirectory(path)
        let manifests: [StageManifest]
        do {
            manifests = try directory.readManifests()
        } catch {
            throw CommandEnd(CommandEnd.usage, "weft: \(error)")
        }
        let state = RunState(manifests, isLocked: directory.isLocked)
        let (spent, _) = directory.readSpending()
        let progress = state == .working ? directory.readProgress() : nil
        if json {
            let value: JSONValue = [
                "run": .string(path), "state": .string(state.rawValue),
                "stages": .array(manifests.map(\.counts)), "spent": spent.json,
                "progress": progress ?? .null,
            ]
            print(value.text)
        } else {
            print("\(path): \(state.sentence(path))")
            print(RunSummary(manifests, nil).text)
            if spent != Spending() { print("spent in all: \(SpendingText(spent).line)") }
            if let left = progress?["seconds_left"]?.double {
                print("about \(duration(left)) left")
            }
            let damaged = directory.damagedFiles(manifests)
            for file in damaged.prefix(5) { print("gone or cut: \(path)/\(file)") }
            if !damaged.isEmpty {
                print(
                    "\(damaged.count) files are gone or cut; make them again: weft resume \(path)")
            }
        }
    }
}

/// Where a run stands.
private enum RunState: String {
    case working
    case done
    case doneWithFailures = "done-with-failures"
    case unfinished

    init(_ manifests: [StageManifest], isLocked: Bool) {
        if isLocked {
            self = .working
        } else if !manifests.allSatisfy(\.isFinished) {
            self = .unfinished
        } else {
            self = manifests.contains { $0.rowsFailed > 0 } ? .doneWithFailures : .done
        }
    }

    func sentence(_ run: String) -> String {
        switch self {
        case .working: "a weft is at work on it"
        case .done: "done"
        case .doneWithFailures: "done, with failed rows; try them again with: weft resume \(run)"
        case .unfinished: "not finished; go on with: weft resume \(run)"
        }
    }
}
