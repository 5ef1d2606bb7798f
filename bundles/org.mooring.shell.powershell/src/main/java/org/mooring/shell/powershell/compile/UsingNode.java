package org.mooring.shell.powershell.compile;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.language.ast.UsingExpression;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.UsingValues;

/** {@code $using:x}: a value of the caller's, where the script runs elsewhere. */
final class UsingNode extends Node {

    private final UsingExpression expression;

    UsingNode(UsingExpression expression) {
        this.expression = expression;
    }

    @Override
    public Object evaluate(Frame f) {
        UsingValues values = f.engine.usingValues();
        if (values == null || !values.has(expression)) {
            throw Errors.runtime("UsingWithoutInvokeCommand", ErrorCategory.InvalidOperation, null,
                "A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or InlineScript in"
                    + " the script workflow. When it is used with Invoke-Command, the Using variable is valid only if the script block is"
                    + " invoked on a remote computer.");
        }
        return values.get(expression);
    }
}
