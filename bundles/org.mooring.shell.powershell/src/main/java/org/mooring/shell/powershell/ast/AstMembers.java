package org.mooring.shell.powershell.ast;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Optional;
import org.mooring.dotnet.Type;
import org.mooring.language.HelpContent;
import org.mooring.language.ast.FunctionDefinition;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.errors.ParseFailure;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.ScriptCode;

/** What the classes of the tree have beside the properties that {@code asts.txt} lists: methods, and what follows from those. */
final class AstMembers {

    private AstMembers() {}

    /** Of every node. */
    public static final class OfAst {

        private static final String PREDICATE = "System.Func[System.Management.Automation.Language.Ast,bool]";

        private OfAst() {}

        @Get
        @Type(AstTypes.LANGUAGE + "IScriptExtent")
        public static Object extent(Ast self) {
            return self.extent();
        }

        @Get
        @Type(AstTypes.LANGUAGE + "Ast")
        public static Ast parent(Ast self) {
            return self.parent();
        }

        private static boolean test(Object predicate, Ast node) {
            return Conversion.toBoolean(((Delegate) predicate).invoke(node));
        }

        @Type(AstTypes.LANGUAGE + "Ast")
        public static Ast find(Ast self, @Type(PREDICATE) Object predicate, boolean searchNestedScriptBlocks) {
            List<Ast> found = Visiting.find(self, node -> test(predicate, node), searchNestedScriptBlocks, true);
            return found.isEmpty() ? null : found.get(0);
        }

        @Type("System.Collections.Generic.IEnumerable[System.Management.Automation.Language.Ast]")
        public static Object findAll(Ast self, @Type(PREDICATE) Object predicate, boolean searchNestedScriptBlocks) {
            return ClrList.of(AstTypes.get("Ast"), Visiting.find(self, node -> test(predicate, node), searchNestedScriptBlocks, false));
        }

        @Name("Visit")
        public static void show(Ast self, @Type(AstTypes.LANGUAGE + "AstVisitor") Object astVisitor) {
            Visiting.visit(self, astVisitor);
        }

        public static Object visit(Ast self, @Type(AstTypes.LANGUAGE + "ICustomAstVisitor") Object astVisitor) {
            return Visiting.accept(self, astVisitor);
        }

        @Type(AstTypes.LANGUAGE + "Ast")
        public static Ast copy(Ast self) {
            return self.copy();
        }

        public static Object safeGetValue(Ast self) {
            return SafeValues.of(self);
        }

        public static Object safeGetValue(Ast self, boolean skipHashtableSizeCheck) {
            return SafeValues.of(self);
        }

        public static String toString(Ast self) {
            return self.toString();
        }
    }

    /** Of ScriptBlockAst. */
    public static final class OfScriptBlock {

        private OfScriptBlock() {}

        public static PSScriptBlock getScriptBlock(Ast self) {
            if (!self.errors().isEmpty()) {
                throw new DotNetException("System.Management.Automation.PSInvalidOperationException",
                    ParseFailure.of(self.errors()).getMessage());
            }
            if (!(self.origin() instanceof ScriptBlock tree)) {
                throw new DotNetException("System.Management.Automation.PSNotSupportedException",
                    "A script block can be made of trees that were parsed.");
            }
            // Of no state, as PowerShell's is: it runs where it is called.
            return new PSScriptBlock(new ScriptCode(tree), null);
        }

        public static HelpContent getHelpContent(Ast self) {
            return self.origin() instanceof ScriptBlock tree ? tree.help().map(HelpContent::of).orElse(null) : null;
        }
    }

    /** Of FunctionDefinitionAst. */
    public static final class OfFunction {

        private OfFunction() {}

        public static HelpContent getHelpContent(Ast self) {
            return self.origin() instanceof FunctionDefinition f ? f.body().help().map(HelpContent::of).orElse(null) : null;
        }
    }

    private static boolean has(Ast self, String property, int flag) {
        return (org.mooring.dotnet.ClrEnum.number(self.get(property)) & flag) != 0;
    }

    /** Of FunctionMemberAst. */
    public static final class OfMethod {

        private OfMethod() {}

        @Get
        public static Object parameters(Ast self) {
            Object parameters = self.node("Function").get("Parameters");
            return parameters != null ? parameters : Sequence.of(AstTypes.get("ParameterAst"), List.of());
        }

        @Get
        @Type(AstTypes.LANGUAGE + "ScriptBlockAst")
        public static Ast body(Ast self) {
            return self.node("Function").node("Body");
        }

        @Get
        public static boolean isPublic(Ast self) {
            return has(self, "MethodAttributes", 1);
        }

        @Get
        public static boolean isPrivate(Ast self) {
            return has(self, "MethodAttributes", 2);
        }

        @Get
        public static boolean isHidden(Ast self) {
            return has(self, "MethodAttributes", 0x40);
        }

        @Get
        public static boolean isStatic(Ast self) {
            return has(self, "MethodAttributes", 0x10);
        }

        @Get
        public static boolean isConstructor(Ast self) {
            return self.flag("Constructor");
        }
    }

    /** Of PropertyMemberAst. */
    public static final class OfProperty {

        private OfProperty() {}

        @Get
        public static boolean isPublic(Ast self) {
            return has(self, "PropertyAttributes", 1);
        }

        @Get
        public static boolean isPrivate(Ast self) {
            return has(self, "PropertyAttributes", 2);
        }

        @Get
        public static boolean isHidden(Ast self) {
            return has(self, "PropertyAttributes", 0x40);
        }

        @Get
        public static boolean isStatic(Ast self) {
            return has(self, "PropertyAttributes", 0x10);
        }
    }

    /** Of TypeDefinitionAst. */
    public static final class OfType {

        private OfType() {}

        @Get
        public static boolean isClass(Ast self) {
            return has(self, "TypeAttributes", 1);
        }

        @Get
        public static boolean isInterface(Ast self) {
            return has(self, "TypeAttributes", 2);
        }

        @Get
        public static boolean isEnum(Ast self) {
            return has(self, "TypeAttributes", 4);
        }
    }

    /** Of ParameterAst. */
    public static final class OfParameter {

        private OfParameter() {}

        @Get
        public static ClrType staticType(Ast self) {
            return StaticTypes.ofParameter(self);
        }
    }

    /** Of CatchClauseAst. */
    public static final class OfCatch {

        private OfCatch() {}

        @Get
        public static boolean isCatchAll(Ast self) {
            return self.nodes("CatchTypes").isEmpty();
        }
    }

    /** Of ThrowStatementAst. */
    public static final class OfThrow {

        private OfThrow() {}

        /** Whether it throws again what a catch around it has caught. */
        @Get
        public static boolean isRethrow(Ast self) {
            if (self.get("Pipeline") != null) {
                return false;
            }
            for (Ast node = self.parent(); node != null && !node.is("ScriptBlockAst"); node = node.parent()) {
                if (node.is("CatchClauseAst")) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Of PipelineBaseAst. */
    public static final class OfPipeline {

        private OfPipeline() {}

        /** The expression that is all of the pipeline; null if it is more than that. */
        @Type(AstTypes.LANGUAGE + "ExpressionAst")
        public static Ast getPureExpression(Ast self) {
            if (!self.is("PipelineAst") || self.flag("Background") || self.nodes("PipelineElements").size() != 1) {
                return null;
            }
            Ast only = self.nodes("PipelineElements").get(0);
            return only.is("CommandExpressionAst") && only.nodes("Redirections").isEmpty() ? only.node("Expression") : null;
        }
    }

    /** Of AssignmentStatementAst. */
    public static final class OfAssignment {

        private OfAssignment() {}

        /** Each of what stands to the left, where that is an array. */
        @Type("System.Collections.Generic.IEnumerable[System.Management.Automation.Language.ExpressionAst]")
        public static Object getAssignmentTargets(Ast self) {
            List<Ast> targets = new ArrayList<>();
            Ast left = self.node("Left");
            if (left.is("ArrayLiteralAst")) {
                targets.addAll(left.nodes("Elements"));
            } else {
                targets.add(left);
            }
            return ClrList.of(AstTypes.get("ExpressionAst"), targets);
        }
    }

    /** Of CommandAst. */
    public static final class OfCommand {

        private OfCommand() {}

        /** The name, if it is written out. */
        public static String getCommandName(Ast self) {
            return self.nodes("CommandElements").get(0).is("StringConstantExpressionAst")
                ? (String) self.nodes("CommandElements").get(0).get("Value") : null;
        }
    }

    /** Of ExpressionAst. */
    public static final class OfExpression {

        private OfExpression() {}

        @Get
        public static ClrType staticType(Ast self) {
            return StaticTypes.of(self);
        }
    }

    /** Of ConvertExpressionAst. */
    public static final class OfConvert {

        private OfConvert() {}

        @Get
        @Type(AstTypes.LANGUAGE + "TypeConstraintAst")
        public static Ast type(Ast self) {
            return self.node("Attribute");
        }
    }

    /** Of VariableExpressionAst. */
    public static final class OfVariable {

        private OfVariable() {}

        public static boolean isConstantVariable(Ast self) {
            return SafeValues.isConstant(self);
        }
    }

    /** Of UsingExpressionAst. */
    public static final class OfUsing {

        private OfUsing() {}

        /** The variable at the bottom of members and indexes. */
        @Type(AstTypes.LANGUAGE + "VariableExpressionAst")
        public static Ast extractUsingVariable(@Type(AstTypes.LANGUAGE + "UsingExpressionAst") Ast usingExpressionAst) {
            if (usingExpressionAst == null) {
                throw Exceptions.argumentNull("usingExpressionAst");
            }
            Ast node = usingExpressionAst.node("SubExpression");
            while (!node.is("VariableExpressionAst")) {
                node = node.node(node.is("IndexExpressionAst") ? "Target" : "Expression");
            }
            return node;
        }
    }
}
