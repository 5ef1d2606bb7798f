package org.mooring.shell.powershell.compile;

import org.mooring.language.ast.BinaryOperator;
import org.mooring.object.Arithmetic;
import org.mooring.object.Bits;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code + - * / %} and the bitwise operators. Ints, which are most, don't leave this file. */
abstract class ArithmeticNode extends Node {

    final Node left;
    final Node right;

    ArithmeticNode(Node left, Node right) {
        this.left = left;
        this.right = right;
    }

    /** An operation on two values. */
    @FunctionalInterface
    interface Operation {
        Object apply(Object left, Object right);
    }

    /** The operation of an operator of this kind, null for others. */
    static Operation operation(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> ArithmeticNode::add;
            case SUBTRACT -> ArithmeticNode::subtract;
            case MULTIPLY -> ArithmeticNode::multiply;
            case DIVIDE -> Arithmetic::divide;
            case REMAINDER -> ArithmeticNode::remainder;
            case BAND -> Bits::and;
            case BOR -> Bits::or;
            case BXOR -> Bits::xor;
            case SHL -> Bits::shiftLeft;
            case SHR -> Bits::shiftRight;
            default -> null;
        };
    }

    static Node of(BinaryOperator operator, Node left, Node right) {
        return switch (operator) {
            case ADD -> new ArithmeticNode(left, right) {
                @Override
                public Object evaluate(Frame f) {
                    return add(left.evaluate(f), right.evaluate(f));
                }
            };
            case SUBTRACT -> new ArithmeticNode(left, right) {
                @Override
                public Object evaluate(Frame f) {
                    return subtract(left.evaluate(f), right.evaluate(f));
                }
            };
            case MULTIPLY -> new ArithmeticNode(left, right) {
                @Override
                public Object evaluate(Frame f) {
                    return multiply(left.evaluate(f), right.evaluate(f));
                }
            };
            case REMAINDER -> new ArithmeticNode(left, right) {
                @Override
                public Object evaluate(Frame f) {
                    return remainder(left.evaluate(f), right.evaluate(f));
                }
            };
            default -> {
                Operation operation = operation(operator);
                yield new ArithmeticNode(left, right) {
                    @Override
                    public Object evaluate(Frame f) {
                        return operation.apply(left.evaluate(f), right.evaluate(f));
                    }
                };
            }
        };
    }

    static Object add(Object l, Object r) {
        if (l instanceof Integer a && r instanceof Integer b) {
            long sum = (long) a + b;
            return (int) sum == sum ? (Object) (int) sum : (Object) (double) sum;
        }
        return Arithmetic.add(l, r);
    }

    static Object subtract(Object l, Object r) {
        if (l instanceof Integer a && r instanceof Integer b) {
            long difference = (long) a - b;
            return (int) difference == difference ? (Object) (int) difference : (Object) (double) difference;
        }
        return Arithmetic.subtract(l, r);
    }

    static Object multiply(Object l, Object r) {
        if (l instanceof Integer a && r instanceof Integer b) {
            long product = (long) a * b;
            return (int) product == product ? (Object) (int) product : (Object) (double) product;
        }
        return Arithmetic.multiply(l, r);
    }

    static Object remainder(Object l, Object r) {
        if (l instanceof Integer a && r instanceof Integer b && b != 0) {
            return a % b;
        }
        return Arithmetic.remainder(l, r);
    }
}
