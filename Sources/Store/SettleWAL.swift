import CSQLite

extension Connection {
  /// Brings the WAL that an earlier run left to the disk, before anything is answered by it.
  ///
  /// A program killed in its commit leaves a WAL that was written and never synced, and after a failed sync the kernel
  /// may hold pages that it calls clean and the disk never got: a sync alone would not bring those. So each byte is
  /// written again, which harms nothing, then synced. After a clean end there is no WAL, and nothing to do.
  func settleWAL() throws {
    var found: UnsafeMutablePointer<sqlite3_file>?
    try check(sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &found))
    guard let file = found, let methods = file.pointee.pMethods?.pointee, let read = methods.xRead,
      let write = methods.xWrite, let sync = methods.xSync, let fileSize = methods.xFileSize
    else { return }
    var size: sqlite3_int64 = 0
    try check(fileSize(file, &size))
    if size == 0 { return }
    // SQLite's file layer takes less than 128 KiB at once.
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { chunk.deallocate() }
    var offset: sqlite3_int64 = 0
    while offset < size {
      let count = Int32(min(size - offset, sqlite3_int64(chunk.count)))
      try check(read(file, chunk.baseAddress, count, offset))
      try check(write(file, chunk.baseAddress, count, offset))
      offset += sqlite3_int64(count)
    }
    try check(sync(file, SQLITE_SYNC_NORMAL))
  }

  private func check(_ code: Int32) throws {
    if code != SQLITE_OK { throw StoreError(handle: nil, code: code) }
  }
}
