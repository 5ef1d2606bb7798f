package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.EncodingArgument;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.object.PSCredential;

/** Send-MailMessage: there is no client for mail here; PowerShell calls its own obsolete. */
@Cmdlet(verb = "Send", noun = "MailMessage", className = "Microsoft.PowerShell.Commands.SendMailMessage")
public final class SendMailMessage extends PipelineCmdlet {

    @Parameter(valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias("PsPath")
    @ValidateNotNullOrEmpty
    String[] attachments;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] bcc;

    @Parameter(position = 2, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String body;

    @Parameter(valueFromPipelineByPropertyName = true)
    @Alias("BAH")
    boolean bodyAsHtml;

    @Parameter(valueFromPipelineByPropertyName = true)
    @Alias("BE")
    @ValidateNotNullOrEmpty
    @EncodingArgument
    Object encoding;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] cc;

    @Parameter(valueFromPipelineByPropertyName = true)
    @Alias("DNO")
    @ValidateNotNullOrEmpty
    @DotNetType("System.Net.Mail.DeliveryNotificationOptions")
    Object deliveryNotificationOption;

    @Parameter(mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String from;

    @Parameter(position = 3, valueFromPipelineByPropertyName = true)
    @Alias("ComputerName")
    @ValidateNotNullOrEmpty
    String smtpServer;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    @DotNetType("System.Net.Mail.MailPriority")
    Object priority;

    @Parameter(valueFromPipelineByPropertyName = true)
    String[] replyTo;

    @Parameter(position = 1, valueFromPipelineByPropertyName = true)
    @Alias("sub")
    String subject;

    @Parameter(mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] to;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    PSCredential credential;

    @Parameter(valueFromPipelineByPropertyName = true)
    boolean useSsl;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateRange(min = 0, max = Integer.MAX_VALUE)
    int port;

    @Override
    protected void processRecord() {
        throw terminate(Unavailable.because("Send-MailMessage is not supported. PowerShell's own is obsolete, for it cannot promise secure connections; use the system's program for mail."));
    }
}
