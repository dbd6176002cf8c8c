import Testing

@testable import Constraints

@Suite struct OwnTextNotationTests {
    @Test(
        "Dates that name a day are told from other numbers.",
        arguments: [
            ("2024-03-05", 1, 0), ("2024-13-05", 0, 1), ("2024-3-5", 0, 1), ("3/5/2024", 0, 1),
            ("5.3.2024", 0, 1), ("2024/03/05", 0, 1), ("version 1.2.3", 0, 0), ("1/2", 0, 0),
            ("March 5", 0, 1), ("March 5th, 2024", 0, 1), ("Mar. 5", 0, 1), ("5 March", 0, 1),
            ("the 5th of March", 0, 1), ("March 2024", 0, 0), ("in May", 0, 0), ("may 5", 0, 0),
            ("3月5日", 0, 1), ("2024年3月5号", 0, 1), ("三月十五日", 0, 1), ("3月", 0, 0), ("三个月5日", 0, 0),
            ("call 555-01-22", 0, 0), ("2024-03-05T10:00", 1, 0), ("192.168.1.1", 0, 0),
        ])
    func dates(_ text: String, _ iso: Int, _ others: Int) {
        let dates = ResponseText("On " + text + ".")[DateSpans.self]
        #expect(dates.iso.count == iso && dates.others.count == others, "\(text): \(dates)")
    }

    @Test(
        "Times in 24-hour form are told from others.",
        arguments: [
            ("09:30", 1, 0), ("00:00 to 23:59", 2, 0), ("24:00", 0, 1), ("9:30", 0, 1),
            ("09:30 am", 0, 1), ("5pm", 0, 1), ("5 p.m.", 0, 1), ("5 pm", 0, 1), ("5 amps", 0, 0),
            ("nine o'clock", 0, 1), ("nine o’clock", 0, 1), ("a ratio of 16:9", 0, 0),
            ("09:30:15", 1, 0), ("9点半", 0, 1), ("9点", 0, 1), ("下午三点", 0, 1), ("早一点", 0, 0),
            ("3点建议", 0, 0), ("2024", 0, 0), ("I am 5", 0, 0),
        ])
    func times(_ text: String, _ full: Int, _ others: Int) {
        let times = ResponseText(text + "。")[TimeSpans.self]
        #expect(times.full.count == full && times.others.count == others, "\(text): \(times)")
    }

    @Test(
        "Amounts in metric units are told from imperial units.",
        arguments: [
            ("5 km", 1, 0), ("5km and 3.5 kg", 2, 0), ("20°C", 1, 0), ("20 ℃", 1, 0),
            ("68°F", 0, 1),
            ("five miles", 0, 1), ("go the extra mile", 0, 1), ("on your feet", 0, 0),
            ("six feet", 0, 1), ("a 6-foot wall", 0, 1), ("the yard", 0, 0), ("five metres", 0, 0),
            ("3公里", 1, 0), ("3.5 千克", 1, 0), ("5平方米", 1, 0), ("6英尺", 0, 1), ("重磅消息", 0, 0),
            ("5磅", 0, 1), ("华氏68度", 0, 1), ("5 l", 1, 0), ("5 people", 0, 0), ("page 5. M", 0, 0),
        ])
    func units(_ text: String, _ metric: Int, _ imperial: Int) {
        let units = ResponseText(text)[UnitSpans.self]
        #expect(units.metric.count == metric && units.imperial.count == imperial, "\(text)")
    }

    @Test(
        "Emoji are counted as they are seen.",
        arguments: [
            ("🌊🌊", 2, 2), ("👍🏽", 1, 1), ("👨‍👩‍👧", 1, 1), ("🇨🇳🇫🇷", 2, 2), ("1️⃣", 1, 1), ("❤️", 1, 1),
            ("❤", 0, 1), ("❤\u{FE0E}", 0, 0), ("© ™ 1 # →", 0, 0), ("✅", 1, 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1, 1),
            ("潮", 0, 0),
        ])
    func emoji(_ text: String, _ fewest: Int, _ most: Int) {
        #expect(ResponseText(text)[EmojiSpans.self].counts == fewest...most, "\(text)")
    }

    @Test(
        "Quotations pair up within paragraphs.",
        arguments: [
            ("“a” \"b\" 「c」『d』", 4, 4, 0), ("“a 「b」 c”", 1, 2, 0), ("“a", 0, 0, 1),
            ("\"a\n\nb\"", 0, 0, 2), ("a”", 0, 0, 1), ("“”", 0, 1, 0), ("'a' ‘b’ it's", 0, 0, 0),
        ])
    func quotations(_ text: String, _ fewest: Int, _ most: Int, _ unpaired: Int) {
        let spans = ResponseText(text)[QuotationSpans.self]
        #expect(spans.counts == fewest...most && spans.unpaired.count == unpaired, "\(text)")
    }

    @Test(
        "Numbers in digits are counted without numbering and names.",
        arguments: [
            ("1. Ten\n2. Eleven 12", 1), ("1,000 and 3.5", 2), ("2020-2024", 1),
            ("B2, COVID-19", 0),
            ("10:30, 5kg", 2), ("有3个人和5只猫", 2), ("1、潮水3米", 1), ("3、5、7", 3),
        ])
    func numbers(_ text: String, _ count: Int) {
        #expect(ResponseText(text)[NumberSpans.self].count == count, "\(text)")
    }
}
