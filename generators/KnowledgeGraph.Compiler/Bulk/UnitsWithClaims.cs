using System.Collections.Generic;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>Gives units the claims of some statements, and nothing else.</summary>
internal static class UnitsWithClaims
{
    /// <param name="units">The units, without what they say.</param>
    /// <param name="declared">The statements, in the order of their places.</param>
    /// <returns>The statements, which count the claims of these units, and the units.</returns>
    public static (List<Statement> Statements, FactUnit[] Units) Of(FactUnit[] units, IReadOnlyList<DeclaredStatement> declared)
    {
        var claims = new Dictionary<int, List<ClaimDeclaration>>();
        var statements = new List<Statement>(declared.Count);
        foreach (var (statement, declaration) in declared)
        {
            if (!claims.TryGetValue(statement.Unit, out var ofUnit)) claims.Add(statement.Unit, ofUnit = []);
            statements.Add(statement with { Declaration = ofUnit.Count });
            ofUnit.Add(declaration);
        }

        var found = (FactUnit[])units.Clone();
        foreach (var (unit, ofUnit) in claims)
            found[unit] = units[unit] with { Claims = new EquatableArray<ClaimDeclaration>([.. ofUnit]) };
        return (statements, found);
    }
}
