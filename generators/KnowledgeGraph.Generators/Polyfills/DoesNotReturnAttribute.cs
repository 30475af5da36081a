namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets the compiler know that a method always throws. .NET Standard 2.0 lacks it.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
internal sealed class DoesNotReturnAttribute : Attribute;
