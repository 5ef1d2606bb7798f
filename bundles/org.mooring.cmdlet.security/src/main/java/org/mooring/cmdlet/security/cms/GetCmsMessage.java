package org.mooring.cmdlet.security.cms;

import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.object.PSObject;

/** Get-CmsMessage: what a protected message tells to everybody: for whom it is, and how it is encrypted. */
@Cmdlet(verb = "Get", noun = "CmsMessage", outputTypes = "System.Security.Cryptography.Pkcs.EnvelopedCms",
    className = "Microsoft.PowerShell.Commands.GetCmsMessageCommand")
public final class GetCmsMessage extends CmsCommand {

    @Parameter(parameterSet = "ByContent", mandatory = true, position = 0, valueFromPipeline = true)
    @AllowNull
    @AllowEmptyString
    String content;

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 1)
    String path;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true, position = 1)
    String literalPath;

    private final StringJoiner lines = new StringJoiner("\n");

    @Override
    protected void processRecord() {
        if (path == null && literalPath == null) {
            lines.add(content == null ? "" : content);
        }
    }

    @Override
    protected void endProcessing() {
        String text = path == null && literalPath == null ? lines.toString() : new String(file(path, literalPath), StandardCharsets.UTF_8);
        CmsText message = CmsText.in(text);
        if (message == null) {
            throw refused("InputContainedNoEncryptedContent", null, "Cannot unprotect message. The input contained no encrypted content.");
        }
        EnvelopedCms read = EnvelopedCms.decode(message.bytes());
        writeObject(PSObject.of(read).set("Recipients", read.recipientIdentifiers()).set("Content", text));
    }
}
