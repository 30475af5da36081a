using System.Reflection;
using System.Xml.Linq;

namespace KnowledgeGraph.Package.Tests.Documentation;

/// <summary>What the documentation of a type or member describes beside its summary: type parameters, parameters and the result.</summary>
internal static class DocumentationParts
{
    /// <summary>Gets what there is to describe.</summary>
    public static IEnumerable<string> Of(MemberInfo member) => member switch
    {
        Type type => TypeParameters(OwnTypeParameters(type)),
        MethodInfo method => TypeParameters(method.GetGenericArguments())
            .Concat(Parameters(method.GetParameters()))
            .Concat(method.ReturnType == typeof(void) ? [] : ["returns"]),
        ConstructorInfo constructor => Parameters(constructor.GetParameters()),
        PropertyInfo property => Parameters(property.GetIndexParameters()),
        _ => [],
    };

    /// <summary>Gets what is described in words.</summary>
    public static IEnumerable<string> In(XElement documentation) =>
        from element in documentation.Elements()
        where element.Value.Length > 0 || element.HasElements
        select element.Attribute("name") is { } name ? $"{element.Name.LocalName} {name.Value}" : element.Name.LocalName;

    /// <summary>The type parameters of an outer type are described there.</summary>
    private static Type[] OwnTypeParameters(Type type) =>
        type.GetGenericArguments()[(type.DeclaringType?.GetGenericArguments().Length ?? 0)..];

    private static IEnumerable<string> TypeParameters(Type[] parameters) => parameters.Select(parameter => "typeparam " + parameter.Name);

    private static IEnumerable<string> Parameters(ParameterInfo[] parameters) => parameters.Select(parameter => "param " + parameter.Name);
}
