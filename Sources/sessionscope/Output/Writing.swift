import Glibc

/// Bytes on their way to a file, a pipe or a socket.
enum Writing {
  /// Writes all bytes, and waits while nothing more fits.
  ///
  /// - Parameters:
  ///   - patience: how long to wait at a time, in milliseconds; -1 for as long as it takes.
  ///   - write: what writes some of the bytes: `write`, or `send` to a socket.
  /// - Returns: whether all were written; if not, `errno` says why.
  static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, patience: Int32 = -1,
    by write: (Int32, UnsafeRawPointer?, Int) -> Int = Glibc.write
  ) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
          continue
        }
        switch errno {
        case EINTR: break
        case EAGAIN:
          var awaited = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          guard poll(&awaited, 1, patience) != 0 else { return false }
        default: return false
        }
      }
      return true
    }
  }
}
