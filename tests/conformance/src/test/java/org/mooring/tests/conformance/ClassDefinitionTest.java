package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a class's definition may not say, by the ids of PowerShell's parse errors. */
class ClassDefinitionTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        class A { A([int]$x) {} }; class B : A {} => BaseClassNoDefaultCtor
        class A { A([int]$x) {} }; class B : A { B() : base(1) {} } => none
        class A { A() {} A([int]$x) {} }; class B : A {} => none
        class A : System.Collections.ObjectModel.ReadOnlyCollection[int] {} => BaseClassNoDefaultCtor
        class A : B {}; class B {} => TypeNotFound
        class A : B {}; class B : A {} => TypeNotFound
        class A : System.IEquatable[A] { [bool] Equals([A]$x) { return $true } } => TypeNotFound
        class B {}; class A : B {} => none
        class A {}; class B : A[] {} => SubtypeArray
        class A {}; class B : A, System.IDisposable[] {} => SubtypeArray
        class A : System.Collections.Generic.List`1 {} => SubtypeUnclosedGeneric
        class A : string {} => SealedBaseClass
        class A {}; class B : System.IDisposable, A { [void] Dispose() {} } => InterfaceNameExpected
        class A : System.IComparable {} => TypeCreationError
        class A : System.IComparable { [void] CompareTo([object]$x) {} } => TypeCreationError
        class A : System.IComparable { [int] CompareTo([int]$x) { return 0 } } => TypeCreationError
        class A : System.IComparable { [int] CompareTo([object]$x) { return 0 } } => none
        [Flags()] class A {} => AttributeNotAllowedOnDeclaration
        class A { [Flags()]$x } => AttributeNotAllowedOnDeclaration
        class A { [Flags()] [void] M() {} } => AttributeNotAllowedOnDeclaration
        class A { [Obsolete()] [void] M() {} } => none
        class A { [Parameter(Foo = 1)]$x } => PropertyNotFoundForAttribute
        class A { [ValidateSet('a', ValidValues = 'b')]$x } => ReadOnlyProperty
        [DscResource()] class A { [DscProperty(Key)][string]$K; [void] Set() {} [bool] Test() { return $true } [A] Get() { return $this } } => none
        [DscResource()] class A { [DscProperty(Key)][string]$K; [bool] Test() { return $true } [A] Get() { return $this } } => DscResourceMissingSetMethod
        [DscResource()] class A { [DscProperty(Key)][string]$K; [void] Set() {} [bool] Test($x) { return $true } [A] Get() { return $this } } => DscResourceMissingTestMethod
        [DscResource()] class A { [DscProperty(Key)][string]$K; [void] Set() {} [bool] Test() { return $true } } => DscResourceMissingGetMethod
        [DscResource()] class A { [DscProperty(Key)][string]$K; [void] Set() {} [bool] Test() { return $true } [int] Get() { return 1 } } => DscResourceInvalidGetMethod
        [DscResource()] class A { [void] Set() {} [bool] Test() { return $true } [A] Get() { return $this } } => DscResourceMissingKeyProperty
        [DscResource()] class A { [DscProperty(Key)][datetime]$K; [void] Set() {} [bool] Test() { return $true } [A] Get() { return $this } } => DscResourceInvalidKeyProperty
        [DscResource()] class A { [DscProperty(Key)][int]$K; A($x) {} [void] Set() {} [bool] Test() { return $true } [A] Get() { return $this } } => DscResourceMissingDefaultConstructor
        """)
    void aClassIsRefusedForWhatItSays(String definition, String error) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(error), session.run("try { $null = & ([scriptblock]::Create('" + definition.replace("'", "''")
                + "')); 'none' } catch { $_.Exception.GetBaseException().Errors[0].ErrorId }"));
        }
    }
}
