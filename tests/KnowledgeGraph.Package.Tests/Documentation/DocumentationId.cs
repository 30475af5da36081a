using System.Reflection;

namespace KnowledgeGraph.Package.Tests.Documentation;

/// <summary>The ids by which documentation files name types and members: C# specification, annex D.4.</summary>
internal static class DocumentationId
{
    /// <summary>Gets the id of a type or of one of its members.</summary>
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + Definition(type),
        FieldInfo => "F:" + Qualified(member),
        EventInfo => "E:" + Qualified(member),
        PropertyInfo property => "P:" + Qualified(member) + Parameters(property.GetIndexParameters()),
        ConstructorInfo constructor => "M:" + Qualified(member) + Parameters(constructor.GetParameters()),
        MethodInfo method => "M:" + Qualified(member) + (method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "")
            + Parameters(method.GetParameters())
            + (method.Name is "op_Implicit" or "op_Explicit" ? "~" + Reference(method.ReturnType) : ""),
        _ => throw new ArgumentException($"{member} has no id."),
    };

    private static string Qualified(MemberInfo member) => $"{Definition(member.DeclaringType!)}.{member.Name.Replace('.', '#')}";

    private static string Definition(Type type) => type.FullName!.Replace('+', '.');

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Reference(parameter.ParameterType)))})";

    private static string Reference(Type type)
    {
        if (type.IsByRef) return Reference(type.GetElementType()!) + "@";
        if (type.IsPointer) return Reference(type.GetElementType()!) + "*";
        if (type.IsSZArray) return Reference(type.GetElementType()!) + "[]";
        if (type.IsArray) return $"{Reference(type.GetElementType()!)}[{string.Join(',', Enumerable.Repeat("0:", type.GetArrayRank()))}]";
        if (type.IsGenericParameter) return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        return type.IsGenericType ? Constructed(type.GetGenericTypeDefinition(), type.GetGenericArguments()) : Definition(type);
    }

    /// <summary>Puts the arguments where the definition has their number, those of the outer types first.</summary>
    private static string Constructed(Type definition, ReadOnlySpan<Type> arguments)
    {
        var outer = definition.DeclaringType?.GetGenericArguments().Length ?? 0;
        var prefix = definition.DeclaringType is { } declaring
            ? outer == 0 ? Definition(declaring) : Constructed(declaring, arguments[..outer])
            : definition.Namespace;
        var name = definition.Name.Split('`')[0];
        var own = string.Join(',', arguments[outer..].ToArray().Select(Reference));
        return $"{prefix}.{name}" + (own.Length == 0 ? "" : $"{{{own}}}");
    }
}
