import CCurl

/// How the process treats the memory that it frees.
public enum ProcessMemory {
    /// Has the allocator keep what is freed instead of giving it back to the kernel piece by piece.
    ///
    /// Answers come and go by the thousand a second; getting their pages anew each time costs a tenth
    /// of the processor's time. To be called once, at the start.
    public static func keepFreed() {
        mallopt(M_TRIM_THRESHOLD, 256 << 20)
        mallopt(M_TOP_PAD, 16 << 20)
    }
}
