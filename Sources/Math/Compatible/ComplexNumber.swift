import Foundation

/// A complex number of doubles, on the principal branches.
struct ComplexNumber: Hashable, Sendable {
    var real: Double
    var imaginary: Double

    init(_ real: Double, _ imaginary: Double = 0) {
        self.real = real
        self.imaginary = imaginary
    }

    var magnitude: Double { hypot(real, imaginary) }
    var isFinite: Bool { real.isFinite && imaginary.isFinite }

    static func + (left: Self, right: Self) -> Self {
        Self(left.real + right.real, left.imaginary + right.imaginary)
    }

    static func - (left: Self, right: Self) -> Self {
        Self(left.real - right.real, left.imaginary - right.imaginary)
    }

    static func * (left: Self, right: Self) -> Self {
        Self(
            left.real * right.real - left.imaginary * right.imaginary,
            left.real * right.imaginary + left.imaginary * right.real)
    }

    static func / (left: Self, right: Self) -> Self {
        let scale = right.real * right.real + right.imaginary * right.imaginary
        let product = left * Self(right.real, -right.imaginary)
        return Self(product.real / scale, product.imaginary / scale)
    }

    var exponential: Self {
        Self(exp(real) * cos(imaginary), exp(real) * sin(imaginary))
    }

    var logarithm: Self { Self(log(magnitude), atan2(imaginary, real)) }

    /// Raises to a power; whole powers of moderate size are multiplied out.
    func power(_ exponent: Self) -> Self {
        if exponent.imaginary == 0, exponent.real == exponent.real.rounded(),
            abs(exponent.real) <= 64
        {
            var result = Self(1)
            for _ in 0..<Int(abs(exponent.real)) { result = result * self }
            return exponent.real < 0 ? Self(1) / result : result
        }
        if imaginary == 0, exponent.imaginary == 0, real >= 0 {
            return Self(Foundation.pow(real, exponent.real))
        }
        return (logarithm * exponent).exponential
    }

    var sine: Self { Self(sin(real) * cosh(imaginary), cos(real) * sinh(imaginary)) }
    var cosine: Self { Self(cos(real) * cosh(imaginary), -sin(real) * sinh(imaginary)) }
}
