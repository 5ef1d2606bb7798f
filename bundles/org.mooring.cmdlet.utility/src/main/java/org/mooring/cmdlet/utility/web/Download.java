package org.mooring.cmdlet.utility.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

import org.mooring.api.provider.Drives;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.FileErrors;

/** What -OutFile and -Resume ask for: the file that an answer's content becomes, or goes on. */
final class Download {

    private static final int ACTIVITY = 174593042;
    private static final int CHUNK = 1 << 16;

    private final WebCommand command;
    private final Path target;
    private boolean resumes;
    private boolean partial;
    private final long size;

    /** @param outFile null where nothing is saved */
    Download(WebCommand command, String outFile, boolean resume) {
        this.command = command;
        this.target = outFile == null ? null : Path.of(command.state().service(Drives.class).qualify(outFile).providerPath());
        this.resumes = resume;
        this.size = resume ? sizeOf(target) : -1;
    }

    private static long sizeOf(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : -1;
        } catch (IOException e) {
            throw FileErrors.of(e, file);
        }
    }

    boolean saves() {
        return target != null;
    }

    Path place() {
        return target;
    }

    /** The Range header that asks for what is not there yet; null where the whole is wanted. */
    String range() {
        return resumes ? "bytes=" + Math.max(size, 0) + "-" : null;
    }

    /** Whether the answer says that the file is there already, as a whole. */
    boolean isComplete(Answer answer) {
        return resumes && answer.status() == 416 && answer.lengthOfWhole() >= 0 && answer.lengthOfWhole() == size;
    }

    /** Whether the answer says that the file cannot be the beginning of what the server has. */
    boolean isTooLong(Answer answer) {
        return resumes && answer.lengthOfWhole() >= 0 && answer.lengthOfWhole() != size;
    }

    void startOver() {
        resumes = false;
    }

    void partial(boolean is) {
        partial = is;
    }

    /** The file that the content of an answer becomes: in a folder it has the name that the address ends with. Null where nothing is saved. */
    Path file(Answer answer) {
        if (target == null || !Files.isDirectory(target)) {
            return target;
        }
        String path = answer.request().uri().getRawPath();
        String name = URLDecoder.decode(path.substring(path.lastIndexOf('/', path.length() - 2) + 1), StandardCharsets.UTF_8);
        return target.resolve(name.substring(name.lastIndexOf('/') + 1));
    }

    void save(Answer answer, InputStream content) throws IOException {
        Path file = file(answer);
        command.say("File Name: " + file.getFileName());
        boolean appends = resumes && partial;
        try (OutputStream out = appends ? OpenFile.output(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND) : OpenFile.output(file)) {
            copy(content, out, answer.lengthOfWhole() >= 0 ? answer.lengthOfWhole() : answer.length());
        } catch (FileSystemException e) {
            throw FileErrors.of(e, file);
        }
    }

    private void copy(InputStream content, OutputStream out, long whole) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long written = 0;
        long shown = System.nanoTime();
        boolean progress = false;
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            out.write(chunk, 0, read);
            written += read;
            if (System.nanoTime() - shown > 1_000_000_000L) {
                shown = System.nanoTime();
                progress = true;
                int percent = whole > 0 ? (int) Math.min(written * 100 / whole, 100) : -1;
                command.show(new ProgressRecord(ACTIVITY, -1, "Web request status", "Downloaded: " + human(written) + " of "
                    + (whole < 0 ? "???" : human(whole)), "", percent, -1, false));
            }
        }
        if (progress) {
            command.show(new ProgressRecord(ACTIVITY, -1, "Web request status", "Web request completed. (Number of bytes processed: " + written + ")", "",
                -1, -1, true));
        }
    }

    private static String human(long bytes) {
        return bytes < 1024 ? bytes + " Bytes" : bytes < 1 << 20 ? String.format(Locale.ROOT, "%.1f KB", bytes / 1024.0)
            : bytes < 1 << 30 ? String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20)) : String.format(Locale.ROOT, "%.2f GB", bytes / (double) (1 << 30));
    }
}
