package {{package}};

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Writes a report, or several, for each name. */
@Cmdlet(verb = "{{Verb}}", noun = "{{Noun}}", output = {{Noun}}Report.class)
public final class {{Verb}}{{Noun}} extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter
    @ValidateRange(min = 1, max = 1000)
    int count = 1;

    @Override
    protected void processRecord() {
        for (String one : name) {
            if (one.isBlank()) {
                writeError(ErrorRecord.of("NameIsBlank", ErrorCategory.InvalidArgument, one, "A name has letters; '%s' has none.", one));
                continue;
            }
            for (int number = 1; number <= count && !stopping(); number++) {
                writeObject(new {{Noun}}Report(one, number, one.length()));
            }
        }
    }
}
