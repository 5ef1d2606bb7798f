package org.mooring.cmdlet.utility.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.EncodingArgument;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.system.net.MailAddressType;
import org.mooring.format.TextEncoding;
import org.mooring.object.Conversion;
import org.mooring.object.PSCredential;

/** Send-MailMessage: hands a message with its files to a server for mail. */
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

    private static final int PORT = 25;

    private final List<Path> files = new ArrayList<>();

    @Override
    protected void beginProcessing() {
        writeWarning("The command 'Send-MailMessage' is obsolete. This cmdlet does not guarantee secure connections to SMTP servers. While there is no"
            + " immediate replacement available in PowerShell, we recommend you do not use Send-MailMessage at this time. See"
            + " https://aka.ms/SendMailMessage for more information.");
    }

    @Override
    protected void processRecord() {
        Drives drives = session().service(Drives.class);
        for (String each : attachments == null ? new String[0] : attachments) {
            for (PathInfo place : drives.resolve(each, null)) {
                Path file = Path.of(place.providerPath());
                if (!place.provider().name().equals("FileSystem") || !Files.isReadable(file)) {
                    throw terminate(new ErrorRecord(new DotNetException("System.IO.FileNotFoundException", "Could not find file '" + file + "'."),
                        "FileNotFound", ErrorCategory.ObjectNotFound, each));
                }
                files.add(file);
            }
        }
    }

    @Override
    protected void endProcessing() {
        String server = smtpServer != null ? smtpServer : Conversion.toText(session().variable("PSEmailServer"));
        if (server.isEmpty()) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The email cannot be sent because no SMTP server was"
                + " specified. You must specify an SMTP server by using either the SmtpServer parameter or the $PSEmailServer variable."), null,
                ErrorCategory.InvalidArgument, null));
        }
        if (subject != null && (subject.indexOf('\n') >= 0 || subject.indexOf('\r') >= 0)) {
            throw terminate(new ErrorRecord(new DotNetException("System.ArgumentException", "The specified string is not in the form required for a subject."),
                "ArgumentException", ErrorCategory.InvalidArgument, subject));
        }
        List<MailAddressType> sender = addresses(new String[] {from}, true);
        List<MailAddressType> recipients = addresses(to, false);
        List<MailAddressType> copies = addresses(cc, false);
        List<String> all = new ArrayList<>();
        recipients.forEach(each -> all.add(each.address()));
        copies.forEach(each -> all.add(each.address()));
        addresses(bcc, false).forEach(each -> all.add(each.address()));
        if (all.isEmpty()) {
            return;
        }
        MailMessage message = new MailMessage(sender.get(0), recipients, copies, addresses(replyTo, false), subject, body, bodyAsHtml,
            encoding == null ? StandardCharsets.US_ASCII : TextEncoding.of(encoding).charset(), priority == null ? "Normal" : priority.toString(), files);
        try (SmtpConnection connection = new SmtpConnection(server, port > 0 ? port : PORT, SSLContext.getDefault())) {
            if (useSsl) {
                connection.protect();
            }
            if (credential != null) {
                connection.login(credential.userName(), credential.password());
            }
            connection.send(sender.get(0).address(), all, message.bytes(ZonedDateTime.now()), notification());
        } catch (SSLException e) {
            failed("System.Security.Authentication.AuthenticationException", "AuthenticationException", e, server);
        } catch (IOException e) {
            failed("System.Net.Mail.SmtpException", "SmtpException", e, server);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void failed(String type, String id, IOException e, String server) {
        String message = e instanceof SmtpConnection.Refused || e instanceof SSLException ? e.getMessage() : "Failure sending mail. " + e.getMessage();
        writeError(new ErrorRecord(new DotNetException(type, message, e), id, ErrorCategory.InvalidOperation, server));
    }

    private String notification() {
        return switch (deliveryNotificationOption == null ? "None" : deliveryNotificationOption.toString()) {
            case "None" -> "";
            case "Never" -> "NEVER";
            default -> deliveryNotificationOption.toString().replace("On", "").replace(" ", "").toUpperCase(Locale.ROOT);
        };
    }

    /** @param ending whether one that is none ends the command; else the others are used */
    private List<MailAddressType> addresses(String[] given, boolean ending) {
        List<MailAddressType> addresses = new ArrayList<>();
        for (String each : given == null ? new String[0] : given) {
            try {
                MailAddressType address = MailAddressType.make(each);
                if (each.indexOf('\r') >= 0 || each.indexOf('\n') >= 0) {
                    throw new DotNetException("System.FormatException", "The specified string is not in the form required for an e-mail address.");
                }
                addresses.add(address);
            } catch (DotNetException wrong) {
                ErrorRecord record = new ErrorRecord(new DotNetException("System.FormatException", wrong.getMessage(), wrong), "FormatException",
                    ErrorCategory.InvalidType, each);
                if (ending) {
                    throw terminate(record);
                }
                writeError(record);
            }
        }
        return addresses;
    }
}
