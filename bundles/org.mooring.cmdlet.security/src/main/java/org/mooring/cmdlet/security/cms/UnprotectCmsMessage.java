package org.mooring.cmdlet.security.cms;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.dotnet.x509.X509Certificate2;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;

/** Unprotect-CmsMessage: decrypts what Protect-CmsMessage, or another program with such messages, encrypted for this user. */
@Cmdlet(verb = "Unprotect", noun = "CmsMessage", defaultParameterSet = "ByWinEvent", outputTypes = "System.String",
    className = "Microsoft.PowerShell.Commands.UnprotectCmsMessageCommand")
public final class UnprotectCmsMessage extends CmsCommand {

    @Parameter(parameterSet = "ByWinEvent", mandatory = true, position = 0, valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object eventLogRecord;

    @Parameter
    boolean includeContext;

    @Parameter(position = 1)
    @DotNetType("System.Management.Automation.CmsMessageRecipient[]")
    Object[] to;

    @Parameter(parameterSet = "ByContent", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @AllowNull
    @AllowEmptyString
    String content;

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 0)
    String path;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true, position = 0)
    String literalPath;

    private final StringJoiner lines = new StringJoiner("\n");
    private boolean gathering;

    @Override
    protected void processRecord() {
        if (path != null || literalPath != null) {
            return;
        }
        if (eventLogRecord == null || PSObject.base(eventLogRecord) instanceof String) {
            gathering = true;
            lines.add(Conversion.toText(eventLogRecord != null ? eventLogRecord : content));
            return;
        }

        String clear = decrypt(Conversion.toText(Members.current().get(eventLogRecord, "Message")));
        if (includeContext) {
            Members.current().set(eventLogRecord, "Message", clear);
        }
        writeObject(includeContext ? eventLogRecord : clear);
    }

    @Override
    protected void endProcessing() {
        if (path != null || literalPath != null) {
            writeObject(decrypt(new String(file(path, literalPath), StandardCharsets.UTF_8)));
        } else if (gathering) {
            writeObject(decrypt(lines.toString()));
        }
    }

    private String decrypt(String text) {
        CmsText message = CmsText.in(text);
        if (message == null) {
            if (includeContext) {
                return text;
            }
            throw refused("InputContainedNoEncryptedContentIncludeContext", null, "Cannot unprotect message. The input contained no encrypted content. Specify"
                + " the '-IncludeContext' parameter if you wish to output the original content when no encrypted content is detected.");
        }
        CmsRecipients recipients = new CmsRecipients(session(), true);
        List<X509Certificate2> certificates = new java.util.ArrayList<>(to == null ? List.of() : ending(() -> recipients.find(to)));
        certificates.addAll(recipients.store());
        String clear = new String(EnvelopedCms.decode(message.bytes()).decrypt(certificates), StandardCharsets.UTF_8);
        return includeContext ? text.substring(0, message.start()) + clear + text.substring(message.end()) : clear;
    }
}
