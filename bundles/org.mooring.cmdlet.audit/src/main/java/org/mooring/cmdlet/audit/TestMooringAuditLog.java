package org.mooring.cmdlet.audit;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mooring.api.audit.AuditLog;
import org.mooring.api.audit.AuditLog.Finding;
import org.mooring.api.audit.AuditLog.Report;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.PSObject;
import org.osgi.framework.BundleContext;

/** Tells whether the audit was changed, and where. */
@Cmdlet(verb = "Test", noun = "MooringAuditLog", defaultParameterSet = "Server", outputTypes = {TestMooringAuditLog.FINDING, "System.Boolean"})
public final class TestMooringAuditLog extends ServerCmdlet {

    static final String FINDING = "Mooring.AuditFinding";

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "FullName"})
    @ValidateNotNullOrEmpty
    String[] path;

    @Parameter
    @Alias("Key")
    @ValidateNotNullOrEmpty
    String keyPath;

    @Parameter
    boolean quiet;

    private final List<Path> places = new ArrayList<>();

    TestMooringAuditLog(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void beginProcessing() {
        if (request() == null || !request().isOfAdministrator()) {
            throw terminate(error("AccessDenied", ErrorCategory.PermissionDenied, null,
                "Access is denied. The audit is for the user that runs the server, and for members of the group 'administrators'."));
        }
    }

    @Override
    protected void processRecord() {
        if (path != null) {
            for (String each : path) {
                places.add(place(each));
            }
        }
    }

    private Path place(String text) {
        try {
            String location = session().currentLocation();
            Path named = Path.of(text.replaceFirst("^[^:/\\\\]+::", ""));
            return named.isAbsolute() || !Path.of(location).isAbsolute() ? named : Path.of(location).resolve(named);
        } catch (InvalidPathException e) {
            throw terminate(error("InvalidPath", ErrorCategory.InvalidArgument, text, "'" + text + "' is no path: " + e.getReason() + "."));
        }
    }

    @Override
    protected void endProcessing() {
        AuditLog log = service(AuditLog.class);
        Report report;
        try {
            Path key = keyPath == null ? null : place(keyPath);
            report = path != null ? log.check(places, key) : key != null ? log.check(key) : log.check();
        } catch (IOException e) {
            throw terminate(error("AuditNotReadable", ErrorCategory.ReadError, places.isEmpty() ? log.folder().toString() : places.getFirst().toString(),
                "The audit cannot be read: " + e));
        }
        if (quiet) {
            writeObject(report.isIntact());
            return;
        }
        if (!report.keyed()) {
            writeWarning("The lines were checked without the key: that they vouch for each other is known, and not that the server wrote them."
                + " Name the key with -KeyPath.");
        }
        if (!report.endChecked()) {
            writeWarning("Whether newer records were cut off is not known: there is no audit.head that tells the newest.");
        }
        report.findings().forEach(finding -> writeObject(shown(finding)));
        writeVerbose(report.records() + " records in " + report.files().size() + " files, " + report.first() + " to " + report.last() + ": "
            + (report.isIntact() ? "intact." : report.findings().size() + " findings."));
    }

    private static PSObject shown(Finding finding) {
        String problem = finding.problem().name();
        return object(FINDING).set("Problem", problem.charAt(0) + problem.substring(1).toLowerCase(Locale.ROOT))
            .set("Line", finding.line()).set("Message", finding.message()).set("File", finding.file().toString());
    }
}
