using System.Collections;
using System.Reflection;
using KnowledgeGraph.Generators.Steps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Generators.Tests.Harness;

/// <summary>
/// Walks everything that the steps hand on: a symbol in it would keep an old compilation alive and make every keystroke a change.
/// </summary>
internal static class ModelAssert
{
    public static void HoldsNoSymbol(GeneratorDriverRunResult run)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (name, steps) in run.Results.Single().TrackedSteps)
        {
            if (!StepReasons.IsOwn(name)) continue;
            foreach (var (value, _) in steps.SelectMany(s => s.Outputs)) Walk(value, name, seen);
        }
    }

    public static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum) return;
        if (value is ISymbol or Compilation or SyntaxNode or SyntaxToken or SyntaxTree or SyntaxReference or SemanticModel or Location
            or SourceText or AdditionalText or Delegate)
            Assert.Fail($"{path} holds a {value.GetType().Name}.");
        if (!value.GetType().IsValueType && !seen.Add(value)) return;
        if (value is IEnumerable items)
        {
            var i = 0;
            foreach (var item in items) Walk(item, $"{path}[{i++}]", seen);
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer && !type.IsArray) Walk(field.GetValue(value), path + "." + field.Name, seen);
            }
        }
    }
}
