import Audit
import OrderedCollections
import Rows

/// A row's whole life: what every stage did with it, and the calls that answered it.
struct LifePage {
    let html: HTML

    init(
        _ snapshot: LiveIndex.Snapshot, _ id: String, _ query: RowQuery, formToken: String
    ) throws(AuditError) {
        let life = try RowLife(id, in: snapshot.run, index: snapshot.index)
        let entry = try snapshot.index.row(life.id)
        var previous: String?
        var next: String?
        if let entry {
            previous = try snapshot.index.page(query.filter, before: entry.number, limit: 1)
                .rows.first.map { PageAddress.row($0.id, in: query) }
            next = try snapshot.index.page(query.filter, after: entry.number, limit: 1)
                .rows.first.map { PageAddress.row($0.id, in: query) }
        }
        let label = try LabelFile(snapshot.run).read().last { label in
            label.id == life.id
                && life.events.contains { $0.departure?.stage.label == label.stage }
        }
        let layout = SiteLayout(
            title: life.id, run: snapshot.run, part: .rows, words: query.filter.words ?? "",
            fault: snapshot.fault, previous: previous, next: next)
        html = try layout.html { (html) throws(AuditError) in
            LifeHead(
                life: life, query: query, previous: previous, next: next, label: label,
                formToken: formToken
            ).write(&html)
            Self.faults(life, &html)
            var known: OrderedDictionary<String, JSONValue> = [:]
            for event in life.events { EventView(event, known: &known).write(&html) }
            if let next = life.nextStage {
                html.add(
                    "p", ["class": "quiet"],
                    text: next.isFinished
                        ? "Stage \(next.label) is finished but hasn't written this row under its id."
                        : "Stage \(next.label) hasn't come to this row yet.")
            }
            CallList(calls: life.calls).write(&html)
        }
    }

    private static func faults(_ life: RowLife, _ html: inout HTML) {
        guard !life.faults.isEmpty else { return }
        html.add("ul", ["class": "warning"]) { html in
            for fault in life.faults.prefix(20) {
                html.add("li") { html in html.rowText(fault.message) }
            }
        }
    }
}
