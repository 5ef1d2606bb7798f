package org.mooring.cmdlet.management;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.DateTime;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.Members;
import org.mooring.object.PSObject;

/**
 * The files of a drive {@code User:} in a session that runs no scripts: by the functions that a session configuration with MountUserDrive has for it
 * (PSCopyToSessionHelper and PSCopyFromSessionHelper of PowerShell), which are called by name with constants.
 */
final class UserDriveFiles implements RemoteFiles {

    /** Of what is sent or asked for at once, in bytes. */
    private static final int CHUNK = 1 << 20;

    private final SessionState here;
    private final Object session;

    UserDriveFiles(SessionState here, Object session) {
        this.here = here;
        this.session = session;
    }

    /** What a helper answers: a hashtable, or null. */
    private Object call(String command) {
        List<Object> said = here.invoke("Invoke-Command", Map.of("Session", session, "ScriptBlock", here.compile(command), "ErrorAction", "Stop"), List.of());
        return said.isEmpty() ? null : said.getLast();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''").replace("\u2018", "\u2018\u2018").replace("\u2019", "\u2019\u2019") + "'";
    }

    private static Object of(Object answer, String key) {
        return answer == null ? null : PSObject.base(Members.current().get(answer, key));
    }

    private static boolean isTrue(Object answer, String key) {
        return Boolean.TRUE.equals(of(answer, key));
    }

    @Override
    public void send(Path source, String destination, boolean recurse, boolean force) {
        Object place = call("PSCopyToSessionHelper -remotePath " + quoted(destination));
        String target = isTrue(place, "IsDirectoryInfo") ? joined(destination, source.getFileName().toString()) : destination;
        if (!Files.isDirectory(source)) {
            sendFile(source, target);
            return;
        }
        makeFolder(target);
        if (!recurse) {
            return;
        }
        try {
            Files.walkFileTree(source, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    if (!folder.equals(source)) {
                        makeFolder(joined(target, source.relativize(folder).toString()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    sendFile(file, joined(target, source.relativize(file).toString()));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw RemoteFiles.failed("FailedToCopyFileToRemoteDestination", "Failed to copy file " + source + " to remote target destination.", source, e);
        }
    }

    private static String joined(String folder, String name) {
        return folder.endsWith("/") || folder.endsWith("\\") ? folder + name : folder + "/" + name;
    }

    private void makeFolder(String path) {
        call("PSCopyToSessionHelper -createDirectoryPath " + quoted(path) + " -force");
    }

    private void sendFile(Path file, String path) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(CHUNK);
            boolean first = true;
            do {
                Object answer = call("PSCopyToSessionHelper -copyToFilePath " + quoted(path) + (first ? " -createFile" : "")
                    + (bytes.length == 0 ? " -emptyFile" : " -b64Fragment '" + Base64.getEncoder().encodeToString(bytes) + "'"));
                if (of(answer, "BytesWritten") == null) {
                    throw new IOException("the session did not write it");
                }
                first = false;
                bytes = in.readNBytes(CHUNK);
            } while (bytes.length > 0);
            call("PSCopyToSessionHelper -metaDataFilePath " + quoted(path) + " -metaDataToSet @{ LastWriteTimeUtc = '" + Files.getLastModifiedTime(file).toInstant() + "' }");
        } catch (IOException | DotNetException e) {
            throw RemoteFiles.failed("FailedToCopyFileToRemoteDestination", "Failed to copy file " + file + " to remote target destination. " + e.getMessage(), file, e);
        }
    }

    @Override
    public List<Item> list(String path, boolean literal, boolean recurse) {
        List<Item> all = new ArrayList<>();
        Object answer = call("PSCopyFromSessionHelper -getPathItems " + quoted(path));
        if (!isTrue(answer, "Exists")) {
            return all;
        }
        for (Object item : elements(of(answer, "Items"))) {
            String full = Conversion.toText(of(item, "FullName"));
            String top = Conversion.toText(of(item, "Name"));
            boolean folder = isTrue(item, "IsDirectory");
            all.add(new Item(full, folder, top, "", Conversion.toLong(of(item, "FileSize")), time(full)));
            if (folder && recurse) {
                below(full, top, "", all);
            }
        }
        return all;
    }

    private void below(String folder, String top, String prefix, List<Item> all) {
        Object answer = call("PSCopyFromSessionHelper -getPathDir " + quoted(folder));
        for (Object file : elements(of(answer, "Files"))) {
            String path = Conversion.toText(of(file, "FilePath"));
            all.add(new Item(path, false, top, prefix + Conversion.toText(of(file, "FileName")), Conversion.toLong(of(file, "FileSize")), time(path)));
        }
        for (Object inner : elements(of(answer, "Directories"))) {
            String path = Conversion.toText(of(inner, "FullName"));
            String name = prefix + Conversion.toText(of(inner, "Name"));
            all.add(new Item(path, true, top, name, 0, Instant.EPOCH));
            below(path, top, name + "/", all);
        }
    }

    private static List<Object> elements(Object list) {
        List<Object> all = new ArrayList<>();
        if (list != null && Enumeration.isEnumerable(list)) {
            Enumeration.of(list).forEachRemaining(all::add);
        }
        return all;
    }

    private Instant time(String path) {
        return of(call("PSCopyFromSessionHelper -getMetaFilePath " + quoted(path)), "LastWriteTimeUtc") instanceof DateTime time ? time.toInstant() : Instant.EPOCH;
    }

    @Override
    public void read(Item item, OutputStream out) throws IOException {
        long at = 0;
        boolean more = item.length() > 0;
        while (more) {
            Object answer = call("PSCopyFromSessionHelper -copyFromFilePath " + quoted(item.path()) + " -copyFromStart " + at + " -copyFromNumBytes " + CHUNK);
            if (isTrue(answer, "ExceptionThrown") || of(answer, "b64Fragment") == null) {
                throw new IOException("the session did not read it");
            }
            byte[] bytes = Base64.getDecoder().decode(Conversion.toText(of(answer, "b64Fragment")));
            out.write(bytes);
            at += bytes.length;
            more = isTrue(answer, "moreAvailable") && bytes.length > 0;
        }
    }
}
