package org.mooring.shell.powershell.ast;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.mooring.dotnet.ClrTypes;
import org.mooring.language.KnownTypes;
import org.mooring.language.ParseResult;
import org.mooring.language.Parser;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.Source;
import org.mooring.language.ast.TypeName;
import org.mooring.language.ast.UsingStatement;
import org.mooring.shell.powershell.runtime.Engine;

/** The trees of scripts and of script blocks, made when they are asked for. */
public final class ScriptTrees {

    /** A root refers to its source, which therefore is kept until the collector needs the room. */
    private static final Map<Source, SoftReference<Ast>> ROOTS = new WeakHashMap<>();

    private ScriptTrees() {}

    /** A text's tree, with its tokens and errors. */
    public record Parsed(Ast tree, TreeTokens tokens, ParseResult result) {

        public List<TokenView> tokenList() {
            return List.of(tokens.all());
        }

        /** A place in the text, as an IScriptPosition. */
        public Object position(int offset) {
            return new Positions.Place((Extent) tree.extent(), offset);
        }
    }

    /** Where in its text an IScriptPosition stands. */
    public static int offset(Object position) {
        return position instanceof Positions.Place place ? place.offset() : 0;
    }

    public static Parsed parse(String file, String text) {
        ParseResult result = Parser.parse(Source.of(file, text), known());
        TreeTokens tokens = new TreeTokens(result.tokens());
        Ast tree = new TreeView(tokens).show(result.script());
        tree.brokenBy(result.errors());
        return new Parsed(tree, tokens, result);
    }

    /** The types that a class may be made of: the session's and .NET's. */
    private static KnownTypes known() {
        Engine engine = Engine.current();
        return (TypeName.Simple name, int arguments, boolean attribute, List<UsingStatement> usings) -> {
            String full = arguments == 0 || name.name().indexOf('`') >= 0 ? name.name() : name.name() + "`" + arguments;
            return exists(engine, full) || attribute && exists(engine, full + "Attribute") || usings.stream()
                .filter(u -> u.kind() == UsingStatement.Kind.NAMESPACE && u.name() != null)
                .anyMatch(u -> exists(engine, u.name() + "." + full) || attribute && exists(engine, u.name() + "." + full + "Attribute"));
        };
    }

    private static boolean exists(Engine engine, String name) {
        return engine != null && engine.types().find(name, engine.frame) != null || ClrTypes.find(name) != null;
    }

    /**
     * The node that a script block is ({@code $block.Ast}): a function's definition, else the block, with the whole script around it. The
     * script is read again for that, once; blocks keep no more of it than runs.
     */
    public static Ast of(ScriptBlock block) {
        Source source = block.extent().source();
        Ast found = find(root(source), block.extent());
        if (found == null) {
            return new TreeView(new TreeTokens(List.of())).show(block);
        }
        return found.parent() != null && found.parent().is("FunctionDefinitionAst") ? found.parent() : found;
    }

    private static Ast root(Source source) {
        synchronized (ROOTS) {
            SoftReference<Ast> kept = ROOTS.get(source);
            Ast root = kept == null ? null : kept.get();
            if (root == null) {
                ParseResult result = Parser.parse(source, KnownTypes.ALL);
                root = new TreeView(new TreeTokens(result.tokens())).show(result.script());
                ROOTS.put(source, new SoftReference<>(root));
            }
            return root;
        }
    }

    private static Ast find(Ast node, Extent extent) {
        if (node.is("ScriptBlockAst") && same(node.extent(), extent)) {
            return node;
        }
        Ast[] found = {null};
        node.forEachChild(child -> {
            if (found[0] == null && (!(child.extent() instanceof Extent e) || e.start() <= extent.start() && extent.end() <= e.end())) {
                found[0] = find(child, extent);
            }
        });
        return found[0];
    }

    private static boolean same(Object extent, Extent other) {
        return extent instanceof Extent e && e.start() == other.start() && e.end() == other.end();
    }
}
