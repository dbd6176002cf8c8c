import Chat
import Foundation
import Shards

/// The models of a run: clients that share one call log.
struct ModelSet: Sendable {
    let handles: [String: ModelHandle]
    let log: CallLog?

    /// Makes a client for every model that the steps ask; a run that asks none opens no log.
    ///
    /// - Throws: ``RunError`` where an environment variable is missing, `ChatError` or `ShardError`
    ///   where the call log can't be opened.
    init(
        _ pipeline: Pipeline, steps: ArraySlice<Pipeline.Step>, directory: RunDirectory,
        sentinel: Sentinel
    ) throws {
        let (settings, configurations) = try Self.configurations(pipeline, steps)
        guard !settings.isEmpty else {
            handles = [:]
            log = nil
            return
        }
        let log = try CallLog.open(directory: directory.callsPath, readOnly: false)
        self.log = log
        var handles: [String: ModelHandle] = [:]
        for (settings, configuration) in zip(settings, configurations) {
            let client = try ChatClient(configuration, log: log)
            handles[settings.name] = ModelHandle(
                settings: settings,
                answering: .client(client, CallLookup(log: log), ModelHealth(settings), sentinel))
        }
        self.handles = handles
    }

    /// What of the call log was cut or damaged, told once.
    var damage: [CallLogDamage] { log?.damage ?? [] }

    /// Sends no new calls and waits for those under way, as long as the models' settings say.
    ///
    /// - Returns: How many calls were given up.
    func drain() async -> Int {
        await withTaskGroup { group in
            for handle in handles.values { group.addTask { await handle.drain() } }
            return await group.reduce(0, +)
        }
    }

    /// Writes the log's last records.
    func close() async throws { try await log?.close() }

    /// How to reach the models that the steps ask.
    ///
    /// - Throws: ``RunError`` where an environment variable is missing.
    static func configurations(
        _ pipeline: Pipeline, _ steps: ArraySlice<Pipeline.Step>
    ) throws(RunError) -> ([ModelSettings], [ChatModelConfiguration]) {
        let wanted = Set(steps.flatMap(\.models))
        let settings = pipeline.models.filter { wanted.contains($0.name) }
        var configurations: [ChatModelConfiguration] = []
        for settings in settings { configurations.append(try configuration(settings)) }
        return (settings, configurations)
    }

    private static func configuration(
        _ settings: ModelSettings
    ) throws(RunError) -> ChatModelConfiguration {
        let environment = ProcessInfo.processInfo.environment
        var endpoints: [String] = []
        for endpoint in settings.endpoints {
            guard endpoint.hasPrefix("$") else {
                endpoints.append(endpoint)
                continue
            }
            let variable = String(endpoint.dropFirst())
            guard let value = environment[variable], !value.isEmpty else {
                throw .endpointNotSet(model: settings.name, variable: variable)
            }
            let addresses = value.split { ", \t\n".contains($0) }.map(String.init)
            guard !addresses.isEmpty, addresses.allSatisfy(ModelSettings.isAddress) else {
                throw .endpointNotSet(model: settings.name, variable: variable)
            }
            endpoints += addresses
        }
        var key: String?
        if let variable = settings.apiKeyVariable {
            guard let value = environment[variable], !value.isEmpty else {
                throw .keyNotSet(model: settings.name, variable: variable)
            }
            key = value
        }
        return ChatModelConfiguration(
            name: settings.model, endpoints: endpoints, apiKey: key,
            maxInFlight: settings.maxInFlight, drawsPerRequest: settings.drawsPerRequest,
            limits: TransportLimits(
                noBytes: .seconds(settings.stallSeconds), connections: settings.maxInFlight),
            retries: RetryPolicy(maxAttempts: settings.attempts))
    }
}
