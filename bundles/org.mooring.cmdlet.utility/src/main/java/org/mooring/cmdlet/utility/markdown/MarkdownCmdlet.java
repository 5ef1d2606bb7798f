package org.mooring.cmdlet.utility.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.dotnet.system.io.FileInfo;
import org.mooring.format.TextEncoding;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;

/** Commands that take Markdown as text, as files or as paths. */
abstract class MarkdownCmdlet extends PipelineCmdlet {

    /** Hands on the conversion of a text or a file; an error for all else. */
    protected final void convert(Object input, boolean encoded, Consumer<MarkdownInfo> to) {
        Object base = PSObject.base(input);
        if (base instanceof String text) {
            to.accept(convert(text, encoded));
        } else if (base instanceof FileInfo) {
            String file = Conversion.toText(Members.current().get(base, "FullName"));
            convertFile(Path.of(file), file, encoded, to);
        } else {
            writeError(new ErrorRecord(new DotNetException("System.IO.InvalidDataException", "The type of the input object '"
                + ClrTypes.of(base).fullName() + "' is invalid."), "InvalidInputObject", ErrorCategory.InvalidData, input));
        }
    }

    protected final void convertPaths(String[] paths, boolean literal, boolean encoded, Consumer<MarkdownInfo> to) {
        Drives drives = session().service(Drives.class);
        for (String each : paths) {
            PathInfo place;
            try {
                place = drives.qualify(each);
            } catch (DotNetException noDrive) {
                notFound(each);
                continue;
            }
            if (!place.provider().name().equals("FileSystem")) {
                writeError(new ErrorRecord(new DotNetException("System.ArgumentException", "The given path '" + each
                    + "' is not supported. This command only supports the FileSystem Provider paths."), "OnlyFileSystemPathsSupported",
                    ErrorCategory.InvalidArgument, each));
                continue;
            }
            for (PathInfo file : literal || !drives.hasWildcards(each) ? List.of(place) : drives.resolve(each, null)) {
                convertFile(Path.of(file.providerPath()), each, encoded, to);
            }
        }
    }

    private void convertFile(Path file, String given, boolean encoded, Consumer<MarkdownInfo> to) {
        if (!Files.exists(file)) {
            notFound(given);
            return;
        }
        String text;
        try {
            text = TextEncoding.decode(OpenFile.bytes(file), TextEncoding.of(null));
        } catch (IOException e) {
            writeError(new ErrorRecord(FileErrors.of(e, file), "FileUnreadable", ErrorCategory.ReadError, given));
            return;
        }
        to.accept(convert(text, encoded));
    }

    private void notFound(String given) {
        writeError(new ErrorRecord(new DotNetException("System.IO.FileNotFoundException", "The given file path '" + given + "' is not found."),
            "FileNotFound", ErrorCategory.ObjectNotFound, given));
    }

    private MarkdownInfo convert(String text, boolean encoded) {
        return encoded ? MarkdownConversion.toTerminal(text, MarkdownOption.of(session())) : MarkdownConversion.toHtml(text);
    }
}
