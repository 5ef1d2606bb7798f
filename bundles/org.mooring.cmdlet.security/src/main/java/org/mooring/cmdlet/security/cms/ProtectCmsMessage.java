package org.mooring.cmdlet.security.cms;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.Drives;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.dotnet.x509.X509Certificate2;
import org.mooring.object.Conversion;

/** Protect-CmsMessage: encrypts text or a file for the owners of certificates. */
@Cmdlet(verb = "Protect", noun = "CmsMessage", defaultParameterSet = "ByContent", outputTypes = "System.String",
    className = "Microsoft.PowerShell.Commands.ProtectCmsMessageCommand")
public final class ProtectCmsMessage extends CmsCommand {

    @Parameter(mandatory = true, position = 0)
    @DotNetType("System.Management.Automation.CmsMessageRecipient[]")
    Object[] to;

    @Parameter(parameterSet = "ByContent", mandatory = true, position = 1, valueFromPipeline = true)
    @AllowNull
    @AllowEmptyString
    @DotNetType("System.Management.Automation.PSObject")
    Object content;

    @Parameter(position = 2)
    String outFile;

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 1)
    String path;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true, position = 1)
    String literalPath;

    private final List<Object> given = new ArrayList<>();

    @Override
    protected void processRecord() {
        if (path == null && literalPath == null) {
            given.add(content);
        }
    }

    @Override
    protected void endProcessing() {
        byte[] bytes = path != null || literalPath != null ? file(path, literalPath) : text().getBytes(StandardCharsets.UTF_8);
        List<X509Certificate2> recipients = ending(() -> new CmsRecipients(session(), false).find(to));
        String message = bytes.length == 0 ? "" : CmsText.of(EnvelopedCms.encrypt(bytes, recipients));
        if (outFile == null) {
            writeObject(message);
            return;
        }
        Path file = Path.of(session().service(Drives.class).qualify(outFile).providerPath());
        try (OutputStream out = OpenFile.output(file)) {
            out.write(message.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw FileErrors.of(e, file);
        }
    }

    /** As Out-String shows what was given. */
    private String text() {
        StringJoiner text = new StringJoiner("\n");
        session().invoke("Microsoft.PowerShell.Utility\\Out-String", Map.of("Stream", true), given).forEach(line -> text.add(Conversion.toText(line)));
        return text.toString();
    }
}
