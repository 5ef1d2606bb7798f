package org.mooring.cmdlet.management;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.OpenFile;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;

/** Files of this computer and those of a session elsewhere: what Copy-Item -ToSession and -FromSession do, in scripts that run there. */
final class SessionFiles implements RemoteFiles {

    private static final int CHUNK = 4 << 20;

    private static final String PLACE = """
        param($destination, $name)
        $path = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($destination)
        if (Test-Path -LiteralPath $path -PathType Container) { Join-Path $path $name } else { $path }""";

    private static final String MAKE_FOLDER = """
        param($path) if (-not (Test-Path -LiteralPath $path -PathType Container)) { $null = [System.IO.Directory]::CreateDirectory($path) }""";

    private static final String WRITE = """
        param($path, [byte[]] $bytes, $mode, $force)
        if ($force -and $mode -eq 'Create' -and (Test-Path -LiteralPath $path)) { Set-ItemProperty -LiteralPath $path IsReadOnly $false }
        $file = [System.IO.File]::Open($path, $mode)
        try { $file.Write($bytes, 0, $bytes.Length) } finally { $file.Dispose() }""";

    private static final String SET_TIME = "param($path, $time) [System.IO.File]::SetLastWriteTimeUtc($path, $time)";

    private static final String LIST = """
        param($path, $literal, $recurse)
        $named = if ($literal) { @{ LiteralPath = $path } } else { @{ Path = $path } }
        foreach ($top in @(Get-Item @named -Force -ErrorAction SilentlyContinue)) {
            $all = @($top)
            if ($recurse -and $top.PSIsContainer) { $all += @(Get-ChildItem -LiteralPath $top.FullName -Recurse -Force) }
            foreach ($one in $all) {
                @{ Path = $one.FullName; Folder = [bool] $one.PSIsContainer; Top = $top.Name; Time = $one.LastWriteTimeUtc
                   Below = $one.FullName.Substring($top.FullName.Length).Replace('\\', '/').TrimStart('/')
                   Length = if ($one.PSIsContainer) { 0 } else { $one.Length } }
            }
        }""";

    private static final String READ = """
        param($path, $offset, $count)
        $file = [System.IO.File]::OpenRead($path)
        try {
            $null = $file.Seek($offset, 'Begin')
            $bytes = [byte[]]::new($count); $got = 0
            do { $n = $file.Read($bytes, $got, $count - $got); $got += $n } while ($n -gt 0 -and $got -lt $count)
            if ($got -lt $count) { throw 'The file has become shorter.' }
            , $bytes
        } finally { $file.Dispose() }""";

    private final SessionState here;
    private final Object session;

    SessionFiles(SessionState here, Object session) {
        this.here = here;
        this.session = session;
    }

    private List<Object> there(String script, Object... arguments) {
        return here.invoke("Invoke-Command", Map.of("Session", session, "ScriptBlock", here.compile(script), "ArgumentList", arguments,
            "ErrorAction", "Stop"), List.of());
    }

    @Override
    public void send(Path source, String destination, boolean recurse, boolean force) {
        String place = Conversion.toText(there(PLACE, destination, source.getFileName().toString()).getFirst());
        if (!Files.isDirectory(source)) {
            sendFile(source, place, force);
            return;
        }
        there(MAKE_FOLDER, place);
        if (!recurse) {
            return;
        }
        try {
            Files.walkFileTree(source, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    there(MAKE_FOLDER, below(folder));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    sendFile(file, below(file), force);
                    return FileVisitResult.CONTINUE;
                }

                private String below(Path path) {
                    String relative = source.relativize(path).toString();
                    return relative.isEmpty() ? place : place + "/" + relative;
                }
            });
        } catch (IOException e) {
            throw RemoteFiles.failed("FailedToCopyFileToRemoteDestination", "Failed to copy file " + source + " to remote target destination.", source, e);
        }
    }

    private void sendFile(Path file, String place, boolean force) {
        try (InputStream in = OpenFile.input(file)) {
            byte[] bytes = in.readNBytes(CHUNK);
            String mode = "Create";
            do {
                there(WRITE, place, bytes, mode, force);
                mode = "Append";
                bytes = in.readNBytes(CHUNK);
            } while (bytes.length > 0);
            there(SET_TIME, place, DateTime.of(Files.getLastModifiedTime(file).toInstant(), DateTimeKind.Utc));
        } catch (IOException | DotNetException e) {
            throw RemoteFiles.failed("FailedToCopyFileToRemoteDestination", "Failed to copy file " + file + " to remote target destination. " + e.getMessage(),
                file, e);
        }
    }

    @Override
    public List<Item> list(String path, boolean literal, boolean recurse) {
        return there(LIST, path, literal, recurse).stream().map(one -> {
            Members members = Members.current();
            return new Item(Conversion.toText(members.get(one, "Path")), Conversion.toBoolean(members.get(one, "Folder")),
                Conversion.toText(members.get(one, "Top")), Conversion.toText(members.get(one, "Below")),
                Conversion.toLong(members.get(one, "Length")), ((DateTime) PSObject.base(members.get(one, "Time"))).toInstant());
        }).toList();
    }

    @Override
    public void read(Item item, OutputStream out) throws IOException {
        for (long at = 0; at < item.length(); at += CHUNK) {
            Object bytes = PSObject.base(there(READ, item.path(), at, (int) Math.min(CHUNK, item.length() - at)).getFirst());
            out.write((byte[]) bytes);
        }
    }
}
