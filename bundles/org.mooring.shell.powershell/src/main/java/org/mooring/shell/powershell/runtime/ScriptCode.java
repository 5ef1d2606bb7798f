package org.mooring.shell.powershell.runtime;

import java.util.List;

import org.mooring.language.ParseError;
import org.mooring.language.RestrictedLanguage;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.shell.powershell.binder.ScriptParameters;
import org.mooring.shell.powershell.compile.Block;
import org.mooring.shell.powershell.compile.Compiler;

/**
 * A script block's compiled form: shared by all its values, runs and runspaces. Compiled at the first run; a script that is only
 * looked at costs its tree.
 */
public final class ScriptCode {

    private final ScriptBlock tree;
    private volatile Body body;
    private volatile boolean parametersBefore;

    /**
     * What runs.
     *
     * @param parameters of its param block
     * @param end also the statements of a block without named blocks; each of the blocks is null where there is none
     */
    public record Body(Layout layout, ScriptParameters parameters, Block dynamicParam, Block begin, Block process, Block end, Block clean,
            boolean usesInput) {

        /** Whether it is statements only, without blocks that see the pipeline. */
        public boolean isPlain() {
            return begin == null && process == null && clean == null && dynamicParam == null;
        }
    }

    private volatile List<ParseError> constrainedErrors;

    public ScriptCode(ScriptBlock tree) {
        this.tree = tree;
    }

    /** What ConstrainedLanguage does not allow in it, found once. */
    List<ParseError> constrainedErrors() {
        List<ParseError> known = constrainedErrors;
        if (known == null) {
            known = RestrictedLanguage.checkConstrained(tree);
            constrainedErrors = known;
        }
        return known;
    }

    public ScriptBlock tree() {
        return tree;
    }

    public Body body() {
        Body known = body;
        if (known == null) {
            known = Compiler.compile(tree);
            body = known;
        }
        return known;
    }

    public String file() {
        return tree.extent().source().file();
    }

    /** Says that its parameters stand before its braces, as a function's may. */
    public void parametersBefore() {
        parametersBefore = true;
    }

    /** The text between the braces, parameters that stand before them as a param block. */
    public String text() {
        String body = body(tree.extent().text());
        return !parametersBefore || tree.parameters().isEmpty() ? body : tree.parameters().get().parameters().stream()
            .map(p -> p.extent().text()).collect(java.util.stream.Collectors.joining(", ", "param(", ")\n")) + body;
    }

    private String body(String text) {
        return text.startsWith("{") && text.endsWith("}") && !isScript() ? text.substring(1, text.length() - 1) : text;
    }

    /** Whether it is a whole source. */
    private boolean isScript() {
        return tree.extent().start() == 0 && tree.extent().end() == tree.extent().source().text().length();
    }

    /** Whether it is statements only, without named blocks. */
    public boolean isPlain() {
        return tree.begin().isEmpty() && tree.process().isEmpty() && tree.clean().isEmpty() && tree.dynamicParam().isEmpty();
    }

    /** Whether a block's kind is written in it. */
    public boolean has(NamedBlock.Kind kind) {
        return switch (kind) {
            case DYNAMIC_PARAM -> tree.dynamicParam().isPresent();
            case BEGIN -> tree.begin().isPresent();
            case PROCESS -> tree.process().isPresent();
            case END -> tree.end().isPresent();
            case CLEAN -> tree.clean().isPresent();
        };
    }
}
