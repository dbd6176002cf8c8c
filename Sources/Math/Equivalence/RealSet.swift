/// A set of real numbers that changes at finitely many places.
struct RealSet {
    /// A place where membership may change.
    struct Place {
        let node: MathNode
        let value: Double
    }

    /// Ascending.
    private(set) var places: [Place]
    /// Membership before the first place, at it, after it, and so on: one more than twice the
    /// places.
    private(set) var members: [Bool]

    static let all = RealSet(places: [], members: [true])
    static let empty = RealSet(places: [], members: [false])

    private init(places: [Place], members: [Bool]) {
        self.places = places
        self.members = members
    }

    /// A single number.
    init(point: Place) { self.init(places: [point], members: [false, true, false]) }

    /// All numbers on one side of a place.
    init(_ place: Place, isAbove: Bool, isClosed: Bool) {
        self.init(places: [place], members: [!isAbove, isClosed, isAbove])
    }

    var complement: RealSet { RealSet(places: places, members: members.map { !$0 }) }

    var isEmpty: Bool { !members.contains(true) }

    func union(_ other: RealSet) -> RealSet { combined(other) { $0 || $1 } }

    func intersection(_ other: RealSet) -> RealSet { combined(other) { $0 && $1 } }

    private func combined(_ other: RealSet, _ rule: (Bool, Bool) -> Bool) -> RealSet {
        var result: [Place] = []
        var cells = [rule(members[0], other.members[0])]
        var (first, second) = (0, 0)
        while first < places.count || second < other.places.count {
            let one = first < places.count ? places[first].value : .infinity
            let two = second < other.places.count ? other.places[second].value : .infinity
            let isSame =
                first < places.count && second < other.places.count
                && abs(one - two) <= 1e-11 * max(1, abs(one), abs(two))
            let takesFirst = first < places.count && (isSame || one < two)
            let takesSecond = second < other.places.count && (isSame || !takesFirst)
            result.append(takesFirst ? places[first] : other.places[second])
            // At the place itself, then after it.
            cells.append(
                rule(
                    members[takesFirst ? 2 * first + 1 : 2 * first],
                    other.members[takesSecond ? 2 * second + 1 : 2 * second]))
            if takesFirst { first += 1 }
            if takesSecond { second += 1 }
            cells.append(rule(members[2 * first], other.members[2 * second]))
        }
        return RealSet(places: result, members: cells).simplified
    }

    /// Without places where nothing changes.
    private var simplified: RealSet {
        var kept: [Place] = []
        var cells = [members[0]]
        for (index, place) in places.enumerated() {
            let before = members[2 * index]
            if members[2 * index + 1] == before, members[2 * index + 2] == before { continue }
            kept.append(place)
            cells += [members[2 * index + 1], members[2 * index + 2]]
        }
        return RealSet(places: kept, members: cells)
    }

    /// Numbers at, between and beyond the places, with their membership.
    var probes: [(value: Double, isMember: Bool)] {
        guard let first = places.first, let last = places.last else {
            return [-7.3, -0.9, 0.4, 2.1, 11.7].map { ($0, members[0]) }
        }
        var result: [(value: Double, isMember: Bool)] = []
        for gap in [1e-4, 0.37, 2.9, 41.3] {
            result.append((first.value - gap, members[0]))
            result.append((last.value + gap, members[members.count - 1]))
        }
        for (index, place) in places.enumerated() {
            result.append((place.value, members[2 * index + 1]))
            guard index + 1 < places.count else { break }
            let width = places[index + 1].value - place.value
            for part in [1e-4, 0.13, 0.41, 0.68, 0.9, 0.9999] {
                result.append((place.value + part * width, members[2 * index + 2]))
            }
        }
        return result
    }
}
