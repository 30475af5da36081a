using System.Reflection;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Compiler.Tests.Declarations;

/// <summary>
/// Declarations of every shape, most of which no project could have. What a declaration consists of is found by reflection: a property that
/// is added to one, and not to what is written, is one that tests miss after reading.
/// </summary>
internal sealed class RandomDeclarations(Random random)
{
    private static readonly string[] Pieces =
    [
        "", "a", "Company", "-", ":", ";", "12:", "0;", "\"", "\\", "\0", "\n", "\r\n", "\u0085", "\u2028", "\u202E", "深度求索",
        "😀", "e\u0301", "\uFEFF", "§",
    ];

    private static readonly NullabilityInfoContext Nullability = new();

    public GraphDeclarations Next() => GraphDeclarations.Of(
        Text(), Text(), random.Next(2) == 0, Many(Next<KindDeclaration>), Many(Next<FactUnit>)) with
    {
        Iri = random.Next(2) == 0 ? Text() : null,
    };

    public T Next<T>()
        where T : class
        => (T)Next(typeof(T));

    private object Next(Type type)
    {
        if (type == typeof(string)) return Text();
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(int)) return Number();
        if (type == typeof(FactFormat)) return FactFormat.All[random.Next(FactFormat.All.Count)];
        if (type == typeof(RdfTerm)) return RdfTerm.Literal(Text());
        if (type.IsEnum) return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length))!;
        if (type.IsGenericType) return List(type.GenericTypeArguments[0]);

        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var declaration = constructor.Invoke([.. constructor.GetParameters().Select(p => Next(p.ParameterType, Nullability.Create(p)))]);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
            property.SetValue(declaration, Next(property.PropertyType, Nullability.Create(property)));
        return declaration;
    }

    private object? Next(Type type, NullabilityInfo nullability)
    {
        if (nullability.ReadState == NullabilityState.Nullable && random.Next(2) == 0) return null;
        return Next(Nullable.GetUnderlyingType(type) ?? type);
    }

    private object List(Type element)
    {
        var items = Array.CreateInstance(element, random.Next(4));
        for (var i = 0; i < items.Length; i++) items.SetValue(Next(element), i);
        return Activator.CreateInstance(typeof(EquatableArray<>).MakeGenericType(element), items)!;
    }

    private string Text() => string.Concat(Many(() => Pieces[random.Next(Pieces.Length)]));

    private int Number() => random.Next(5) switch
    {
        0 => 0,
        1 => int.MaxValue,
        2 => -1,
        _ => random.Next(1000),
    };

    private T[] Many<T>(Func<T> next) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => next())];
}
