package org.mooring.shell.powershell.ast;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrParameter;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.MemberedType;
import org.mooring.dotnet.Members;

/**
 * What scripts derive visitors from: AstVisitor and AstVisitor2, whose methods answer Continue, ICustomAstVisitor and ICustomAstVisitor2,
 * DefaultCustomAstVisitor and DefaultCustomAstVisitor2, whose methods answer null.
 */
final class VisitorType extends MemberedType {

    private final String name;
    private final ClrType base;
    private final List<ClrType> interfaces;
    private final boolean isInterface;
    private final boolean answersActions;

    private VisitorType(String name, ClrType base, List<ClrType> interfaces, boolean isInterface, boolean answersActions) {
        this.name = name;
        this.base = base;
        this.interfaces = interfaces;
        this.isInterface = isInterface;
        this.answersActions = answersActions;
    }

    static List<ClrType> all() {
        VisitorType visitor = new VisitorType("AstVisitor", ClrTypes.OBJECT, List.of(), false, true);
        VisitorType custom = new VisitorType("ICustomAstVisitor", null, List.of(), true, false);
        VisitorType custom2 = new VisitorType("ICustomAstVisitor2", null, List.of(custom), true, false);
        VisitorType defaults = new VisitorType("DefaultCustomAstVisitor", ClrTypes.OBJECT, List.of(custom), false, false);
        VisitorType post = new VisitorType("IAstPostVisitHandler", null, List.of(), true, false);
        return List.of(visitor, new VisitorType("AstVisitor2", visitor, List.of(), false, true), custom, custom2, post, defaults,
            new VisitorType("DefaultCustomAstVisitor2", defaults, List.of(custom2, custom), false, false));
    }

    /** The method that visits nodes of a class. */
    static String methodFor(AstType type) {
        String name = type.name().substring(0, type.name().length() - "Ast".length());
        return "Visit" + (name.equals("TrapStatement") ? "Trap" : name);
    }

    @Override
    public String fullName() {
        return AstTypes.LANGUAGE + name;
    }

    @Override
    public ClrType base() {
        return base;
    }

    @Override
    public List<ClrType> interfaces() {
        return interfaces;
    }

    @Override
    public boolean isInterface() {
        return isInterface;
    }

    @Override
    public boolean isAbstract() {
        return true;
    }

    @Override
    protected Members makeMembers() {
        Members members = new Members();
        if (name.equals("IAstPostVisitHandler")) {
            add(members, "PostVisit", AstTypes.get("Ast"), ClrTypes.VOID, null);
        } else if (base == ClrTypes.OBJECT || base == null && interfaces.isEmpty()) {
            ClrType answer = answersActions ? AstTypes.resolve("AstVisitAction") : ClrTypes.OBJECT;
            Object value = answersActions ? AstTypes.constant("AstVisitAction", 0) : null;
            add(members, "DefaultVisit", AstTypes.get("Ast"), answer, value);
            for (AstType type : AstTypes.all()) {
                if (!type.isAbstract()) {
                    add(members, methodFor(type), type, answer, value);
                }
            }
        }
        if (!isInterface) {
            MethodHandle make = MethodHandles.dropArguments(MethodHandles.constant(Object.class, null), 0);
            members.add(new ClrMethod(this, ".ctor", true, List.of(), this, make));
        }
        if (base != null) {
            members.inherit(base);
        }
        return members;
    }

    private void add(Members members, String method, ClrType parameter, ClrType answer, Object value) {
        MethodHandle handle = MethodHandles.dropArguments(MethodHandles.constant(Object.class, value), 0, Object.class, Object.class);
        members.add(new ClrMethod(this, method, false, List.of(new ClrParameter("ast", parameter)), answer,
            answer == ClrTypes.VOID ? handle.asType(MethodType.methodType(void.class, Object.class, Object.class)) : handle));
    }
}
