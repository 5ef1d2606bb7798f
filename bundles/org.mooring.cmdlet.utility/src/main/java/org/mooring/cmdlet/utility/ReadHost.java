package org.mooring.cmdlet.utility;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.host.FieldDescription;
import org.mooring.dotnet.SecureString;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;

/** Read-Host: asks the person at the session for a line. */
@Cmdlet(verb = "Read", noun = "Host", defaultParameterSet = "AsString",
    outputTypes = {"System.String", "System.Security.SecureString"}, className = "Microsoft.PowerShell.Commands.ReadHostCommand")
public final class ReadHost extends PipelineCmdlet {

    @Parameter(position = 0, valueFromRemainingArguments = true)
    @AllowNull
    Object prompt;

    @Parameter(parameterSet = "AsString")
    boolean maskInput;

    @Parameter(parameterSet = "AsSecureString")
    boolean asSecureString;

    @Override
    protected void beginProcessing() {
        boolean secret = asSecureString || maskInput;
        if (prompt == null) {
            Object line = secret ? host().ui().readLineAsSecureString() : host().ui().readLine();
            writeObject(answer(line));
            return;
        }
        FieldDescription field = new FieldDescription(promptText(), "", secret ? "System.Security.SecureString" : "System.String", "", true, null);
        Map<String, Object> answers = host().ui().prompt("", "", List.of(field));
        if (answers != null) {
            answers.values().forEach(value -> writeObject(answer(value)));
        }
    }

    private Object answer(Object value) {
        if (!(value instanceof char[] secret)) {
            return value;
        }
        try {
            return maskInput ? new String(secret) : new SecureString(secret);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private String promptText() {
        Iterator<?> elements = Enumeration.of(prompt);
        if (elements == null) {
            return Conversion.toText(prompt);
        }
        StringJoiner words = new StringJoiner(" ");
        elements.forEachRemaining(word -> words.add(Conversion.toText(word)));
        return words.toString();
    }
}
