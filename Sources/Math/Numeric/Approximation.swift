import Foundation

/// A complex number with a bound on its error.
struct Approximation: Sendable {
    var re: Double
    var im: Double
    /// The distance from the exact value that rounding may have caused.
    var error: Double

    init(_ re: Double, _ im: Double = 0, error: Double? = nil) {
        self.re = re
        self.im = im
        self.error = error ?? hypot(re, im) * 2e-16
    }

    var size: Double { hypot(re, im) }

    var isReal: Bool { abs(im) <= 1e-12 * abs(re) + 4 * error }

    /// True if the error is small beside the value, or the value is as good as zero.
    var isCertain: Bool { size.isFinite && error.isFinite && error <= 1e-9 * max(size, 1e-3) }

    static func + (left: Approximation, right: Approximation) -> Approximation {
        var sum = Approximation(left.re + right.re, left.im + right.im)
        sum.error += left.error + right.error
        return sum
    }

    static prefix func - (value: Approximation) -> Approximation {
        Approximation(-value.re, -value.im, error: value.error)
    }

    static func * (left: Approximation, right: Approximation) -> Approximation {
        var product = Approximation(
            left.re * right.re - left.im * right.im, left.re * right.im + left.im * right.re)
        product.error += left.size * right.error + right.size * left.error
        product.error += left.size * right.size * 4e-16
        return product
    }

    var inverse: Approximation {
        let square = re * re + im * im
        let value = Approximation(re / square, -im / square)
        return Approximation(
            value.re, value.im, error: value.size * 4e-16 + error / square)
    }

    var exponential: Approximation {
        let size = exp(re)
        return Approximation(
            size * cos(im), im == 0 ? 0 : size * sin(im), error: size * (4e-16 + error))
    }

    var logarithm: Approximation {
        Approximation(log(size), atan2(im, re), error: error / size + 4e-16)
    }

    /// The principal power, but the real one for odd roots of negative reals.
    func power(_ exponent: Approximation) -> Approximation {
        if im == 0, exponent.im == 0 {
            let value = pow(re, exponent.re)
            if value.isFinite {
                let relative =
                    error * abs(exponent.re / (re == 0 ? 1 : re))
                    + exponent.error * abs(re > 0 ? log(re) : 0)
                return Approximation(value, 0, error: abs(value) * (relative + 4e-16))
            }
        }
        if size == 0 { return exponent.re > 0 ? Approximation(0) : Approximation(.nan) }
        return (logarithm * exponent).exponential
    }

    func root(_ index: Int) -> Approximation {
        guard index > 0 else { return Approximation(.nan) }
        if im == 0, re < 0, index % 2 == 1 { return -(-self).root(index) }
        if im == 0, re >= 0 {
            let value = index == 2 ? re.squareRoot() : pow(re, 1 / Double(index))
            let lost =
                re > error ? value * error / re : pow(error, 1 / Double(index))
            return Approximation(value, 0, error: lost + value * 4e-16)
        }
        if index == 2, im == 0 {
            let value = (-self).root(2)
            return Approximation(0, value.re, error: value.error)
        }
        return power(Approximation(1 / Double(index)))
    }
}

extension Approximation {
    /// Applies a function of real numbers whose slope is estimated beside the point.
    func real(_ function: (Double) -> Double) -> Approximation {
        guard im == 0 else { return Approximation(.nan) }
        let value = function(re)
        let step = max(abs(re) * 1e-7, 1e-9)
        let slope = abs(function(re + step) - value) / step
        let bound = slope.isFinite ? slope : 1e3
        return Approximation(value, 0, error: abs(value) * 4e-16 + bound * 2 * error + 1e-18)
    }

    var sine: Approximation {
        if im == 0 { return Approximation(sin(re), 0, error: error + 2e-16 + abs(re) * 2e-16) }
        let up = (self * Approximation(0, 1)).exponential
        let down = (self * Approximation(0, -1)).exponential
        return (up + -down) * Approximation(0, -0.5)
    }

    var cosine: Approximation {
        if im == 0 { return Approximation(cos(re), 0, error: error + 2e-16 + abs(re) * 2e-16) }
        let up = (self * Approximation(0, 1)).exponential
        let down = (self * Approximation(0, -1)).exponential
        return (up + down) * Approximation(0.5)
    }
}
