package org.openbell.tws.transcript;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A transcript in a file of bounded size. A full file becomes `name.1`, the one before `name.2`
/// and so on, and the oldest goes.
final class TranscriptFile implements TranscriptSink {
  private final Path path;
  private final long bytesPerFile;
  private final int files;
  private BufferedWriter out;
  private long written;

  /// @param files together, the current one included
  TranscriptFile(Path path, long bytesPerFile, int files) {
    this.path = path;
    this.bytesPerFile = bytesPerFile;
    this.files = files;
  }

  @Override
  public void record(TranscriptEntry entry) throws IOException {
    write(entry.line());
  }

  @Override
  public void remark(String text) throws IOException {
    write("# " + text);
  }

  @Override
  public void flush() throws IOException {
    if (out != null) {
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }

  private void write(String line) throws IOException {
    open();
    if (written > 0 && written + line.length() + 1 > bytesPerFile) {
      roll();
      open();
    }
    out.write(line);
    out.write('\n');
    written += line.length() + 1L; // ASCII
  }

  private void open() throws IOException {
    if (out == null) {
      out =
          Files.newBufferedWriter(
              path,
              StandardCharsets.US_ASCII,
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND);
      written = Files.size(path);
    }
  }

  private void roll() throws IOException {
    close();
    if (files == 1) {
      Files.delete(path);
      return;
    }
    for (var older = files - 1; older >= 1; older--) {
      var from = older == 1 ? path : numbered(older - 1);
      if (Files.exists(from)) {
        Files.move(from, numbered(older), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path numbered(int number) {
    return path.resolveSibling(path.getFileName() + "." + number);
  }
}
