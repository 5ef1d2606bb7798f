package org.mooring.dotnet.system.collections;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** System.Collections.Generic.LinkedList, with nodes that scripts hold. */
@ClrClass(value = "System.Collections.Generic.LinkedList`1", typeParameters = "T",
    interfaces = {"System.Collections.Generic.ICollection`1[T]", "System.Collections.ICollection"})
public final class LinkedListType extends AbstractCollection<Object> implements ClrTyped {

    private final ClrType type;
    private Node first;
    private Node last;
    private int size;

    private LinkedListType(ClrType type) {
        this.type = type;
    }

    @New
    public static LinkedListType make(@Self ClrType type) {
        return new LinkedListType(type);
    }

    @New
    public static LinkedListType make(@Self ClrType type, @Type("System.Collections.IEnumerable") Object collection) {
        LinkedListType list = new LinkedListType(type);
        Sequences.list(collection).forEach(list::addLast);
        return list;
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    @Get
    public int count() {
        return size;
    }

    @Get
    @Type("System.Collections.Generic.LinkedListNode`1[T]")
    public Object first() {
        return first;
    }

    @Get
    @Type("System.Collections.Generic.LinkedListNode`1[T]")
    public Object last() {
        return last;
    }

    @Get
    public boolean isReadOnly() {
        return false;
    }

    @Get
    public Object syncRoot() {
        return this;
    }

    @Get
    public boolean isSynchronized() {
        return false;
    }

    private Node link(Node node, Node before) {
        if (node.list != null) {
            throw Exceptions.invalidOperation("The LinkedList node already belongs to a LinkedList.");
        }
        node.list = this;
        node.next = before;
        node.previous = before == null ? last : before.previous;
        if (node.previous == null) {
            first = node;
        } else {
            node.previous.next = node;
        }
        if (before == null) {
            last = node;
        } else {
            before.previous = node;
        }
        size++;
        return node;
    }

    private Node node(Object value) {
        return new Node(ClrTypes.generic(ClrTypes.find("System.Collections.Generic.LinkedListNode`1"), type.genericArguments()), value);
    }

    private Node own(Node node) {
        if (node == null) {
            throw Exceptions.argumentNull("node");
        }
        if (node.list != this) {
            throw Exceptions.invalidOperation("The LinkedList node does not belong to current LinkedList.");
        }
        return node;
    }

    @Member
    @Type("System.Collections.Generic.LinkedListNode`1[T]")
    public Object addFirst(@Type("T") Object value) {
        return link(value instanceof Node node ? node : node(value), first);
    }

    @Member
    @Type("System.Collections.Generic.LinkedListNode`1[T]")
    public Object addLast(@Type("T") Object value) {
        return link(value instanceof Node node ? node : node(value), null);
    }

    @Member
    @Type("System.Collections.Generic.LinkedListNode`1[T]")
    public Object addBefore(@Type("System.Collections.Generic.LinkedListNode`1[T]") Object node, @Type("T") Object value) {
        return link(node(value), own((Node) node));
    }

    @Member
    @Type("System.Collections.Generic.LinkedListNode`1[T]")
    public Object addAfter(@Type("System.Collections.Generic.LinkedListNode`1[T]") Object node, @Type("T") Object value) {
        return link(node(value), own((Node) node).next);
    }

    private void unlink(Node node) {
        if (node.previous == null) {
            first = node.next;
        } else {
            node.previous.next = node.next;
        }
        if (node.next == null) {
            last = node.previous;
        } else {
            node.next.previous = node.previous;
        }
        node.list = null;
        node.next = null;
        node.previous = null;
        size--;
    }

    private Node notEmpty(Node end) {
        if (end == null) {
            throw Exceptions.invalidOperation("The LinkedList is empty.");
        }
        return end;
    }

    @Member
    public void removeFirst() {
        unlink(notEmpty(first));
    }

    @Member
    public void removeLast() {
        unlink(notEmpty(last));
    }

    @Override
    @Member
    public boolean remove(@Type("T") Object value) {
        Node found = (Node) find(value);
        if (found != null) {
            unlink(found);
        }
        return found != null;
    }

    @Member
    public void remove(Node node) {
        unlink(own(node));
    }

    @Member
    @Type("System.Collections.Generic.LinkedListNode`1[T]")
    public Object find(@Type("T") Object value) {
        for (Node at = first; at != null; at = at.next) {
            if (Comparers.equal(at.value, value)) {
                return at;
            }
        }
        return null;
    }

    @Member
    @Type("System.Collections.Generic.LinkedListNode`1[T]")
    public Object findLast(@Type("T") Object value) {
        for (Node at = last; at != null; at = at.previous) {
            if (Comparers.equal(at.value, value)) {
                return at;
            }
        }
        return null;
    }

    @Override
    @Member
    public boolean contains(@Type("T") Object value) {
        return find(value) != null;
    }

    @Override
    @Member
    public void clear() {
        while (first != null) {
            unlink(first);
        }
    }

    @Member
    @Type("System.Collections.IEnumerator")
    public Object getEnumerator() {
        return new Enumerator(this);
    }

    @Override
    public Iterator<Object> iterator() {
        return new Iterator<>() {
            private Node at = first;

            @Override
            public boolean hasNext() {
                return at != null;
            }

            @Override
            public Object next() {
                if (at == null) {
                    throw new NoSuchElementException();
                }
                Object value = at.value;
                at = at.next;
                return value;
            }
        };
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return type.toString();
    }

    /** System.Collections.Generic.LinkedListNode. */
    @ClrClass(value = "System.Collections.Generic.LinkedListNode`1", typeParameters = "T")
    public static final class Node implements ClrTyped {

        private final ClrType type;
        private Object value;
        private LinkedListType list;
        private Node next;
        private Node previous;

        private Node(ClrType type, Object value) {
            this.type = type;
            this.value = value;
        }

        @New
        public static Node make(@Self ClrType type, @Type("T") Object value) {
            return new Node(type, value);
        }

        @Override
        public ClrType clrType() {
            return type;
        }

        @Get
        @Type("System.Collections.Generic.LinkedList`1[T]")
        public Object list() {
            return list;
        }

        @Get
        @Type("System.Collections.Generic.LinkedListNode`1[T]")
        public Object next() {
            return next;
        }

        @Get
        @Type("System.Collections.Generic.LinkedListNode`1[T]")
        public Object previous() {
            return previous;
        }

        @Get
        @Type("T")
        public Object value() {
            return value;
        }

        @Set
        public void value(@Type("T") Object newValue) {
            value = newValue;
        }

        @Override
        public String toString() {
            return type.toString();
        }
    }
}
