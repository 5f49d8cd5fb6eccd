namespace System.Runtime.CompilerServices;

/// <summary>Lets records and init-only members compile for netstandard2.0, whose framework lacks the type.</summary>
internal static class IsExternalInit;
