package org.mooring.cmdlet.configuration;

import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.configuration.Advice;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.PSObject;

/** Tells what the server's session configurations open wider than they seem to: an object for each place, with what to do about it. */
@Cmdlet(verb = "Test", noun = "PSSessionConfiguration", outputTypes = TestPSSessionConfiguration.TYPE)
public final class TestPSSessionConfiguration extends AdministrationCmdlet {

    static final String TYPE = "Mooring.SessionConfigurationAdvice";

    @Parameter(position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] name = {"*"};

    TestPSSessionConfiguration(ConfigurationStore store) {
        super(store);
    }

    @Override
    protected void processRecord() {
        for (String pattern : name) {
            List<ConfigurationStore.Entry> found = named(pattern);
            if (found.isEmpty() && !pattern.contains("*") && !pattern.contains("?")) {
                writeError(missing(pattern));
            }
            found.stream().filter(entry -> !entry.comesWithServer()).forEach(this::test);
        }
    }

    private void test(ConfigurationStore.Entry entry) {
        try {
            store.advice(entry.file(), store.text(entry.name())).forEach(advice -> writeObject(shown(entry.name(), advice)));
        } catch (ConfigurationException e) {
            writeError(error(INVALID_OPERATION, entry.wrong() != null ? entry.wrong() : e.getMessage(), ErrorCategory.InvalidData, entry.name()));
        }
    }

    private static PSObject shown(String name, Advice advice) {
        PSObject shown = new PSObject();
        shown.typeNames(List.of(TYPE, "System.Management.Automation.PSCustomObject", "System.Object"));
        return shown.set("Name", name).set("Line", advice.line()).set("Message", advice.message()).set("Recommendation", advice.remedy()).set("File", advice.file());
    }
}
