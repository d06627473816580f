import DisplayText
import Glibc
import Presentation
import SessionAPI

/// A folder of this program's own: 0700, its files 0600, written whole or not at all, and never through a symbolic link.
struct PrivateFolder {
  let path: String

  /// Makes the folder where it is not there, with those above it.
  func prepare() throws(StateProblem) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) == 0 || errno == EEXIST || errno == EISDIR { continue }
      throw problem("cannot be made", made)
    }
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw StateProblem(SafeText(path) + " is not a folder")
    }
  }

  /// The bytes of a file; nil where there is none.
  func read(_ name: String) throws(StateProblem) -> [UInt8]? {
    let file = path + "/" + name
    do throws(GuardedFile.Problem) { return try GuardedFile.read(file) } catch {
      throw StateProblem(SafeText(file) + " " + CredentialWords.words(error.fault))
    }
  }

  /// Puts a file in the place of another, whole.
  func write(_ bytes: [UInt8], as name: String) throws(StateProblem) {
    let file = path + "/" + name
    var status = stat()
    if lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
      throw StateProblem(SafeText(file) + " is a symbolic link, which is refused")
    }
    let temporary = path + "/" + Self.temporaryName(for: name)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw problem("cannot be written", file) }
    let isWritten =
      fchmod(descriptor, 0o600) == 0 && Writing.writeAll(bytes, to: descriptor)
      && fsync(descriptor) == 0
    let failure = errno
    close(descriptor)
    guard isWritten, rename(temporary, file) == 0 else {
      if !isWritten { errno = failure }
      let problem = problem("cannot be written", file)
      unlink(temporary)
      throw problem
    }
  }

  /// What a temporary's name begins with, and how many letters and digits follow.
  private static func temporaryMark(for name: String) -> String { name + ".tmp-" }
  private static let temporaryDigits = 12

  private static func temporaryName(for name: String) -> String {
    let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz")
    return temporaryMark(for: name)
      + String((0..<temporaryDigits).map { _ in digits[Int.random(in: 0..<digits.count)] })
  }

  /// Removes the temporaries of a file that a killed program left: by this name, and older than a minute, so that one
  /// that is being written stays.
  func removeLeftovers(of name: String) {
    guard let folder = opendir(path) else { return }
    defer { closedir(folder) }
    let mark = Self.temporaryMark(for: name)
    while let entry = readdir(folder) {
      let found = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let digits = found.dropFirst(mark.count)
      var status = stat()
      guard found.hasPrefix(mark), digits.count == Self.temporaryDigits,
        digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isLowercase) }),
        lstat(path + "/" + found, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        time(nil) - status.st_mtim.tv_sec > 60
      else { continue }
      unlink(path + "/" + found)
    }
  }

  /// Closes the folder to others who may write in it.
  ///
  /// - Returns: that it was open, in a sentence; nil where it was not, or is not there.
  func closeToOthers() -> SafeText? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      status.st_mode & 0o022 != 0
    else { return nil }
    let words: SafeText =
      "others could write in the folder " + SafeText(path) + ": its mode was 0"
      + SafeText(String(status.st_mode & 0o7777, radix: 8))
    return chmod(path, 0o700) == 0
      ? words + " and is 0700 now" : words + ", and it cannot be changed"
  }

  /// Renames a file to the first of `.bad`, `.bad.2` … `.bad.9` behind its name that is free, else in the place of the last.
  ///
  /// - Returns: its new name.
  func setAside(_ name: String) throws(StateProblem) -> String {
    let names = [name + ".bad"] + (2...9).map { "\(name).bad.\($0)" }
    var status = stat()
    let free = names.first { lstat(path + "/" + $0, &status) != 0 } ?? names[names.count - 1]
    let file = path + "/" + name
    guard rename(file, path + "/" + free) == 0 else { throw problem("cannot be renamed", file) }
    return free
  }

  /// A lock that one program has at a time.
  struct Lock {
    fileprivate let descriptor: Int32

    func release() { close(descriptor) }
  }

  /// Waits for the folder's lock, two seconds at most.
  func lock() throws(StateProblem) -> Lock {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard descriptor >= 0 else { throw problem("cannot be opened", path) }
    for _ in 0..<200 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return Lock(descriptor: descriptor) }
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      usleep(10_000)
    }
    let problem = problem("is locked by another program", path)
    close(descriptor)
    throw problem
  }

  private func problem(_ words: SafeText, _ file: String) -> StateProblem {
    let reason = SafeText(String(cString: strerror(errno)))
    return StateProblem(SafeText(file) + " " + words + ": " + reason)
  }
}
