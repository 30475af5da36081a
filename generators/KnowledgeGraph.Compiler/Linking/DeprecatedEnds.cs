using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>Marks the claims that relate a deprecated entity, so that the default view does not walk them.</summary>
internal static class DeprecatedEnds
{
    /// <remarks>Takes time linear in claims, and none if no entity is deprecated.</remarks>
    public static void Mark(List<Statement> statements, EntityTable entities)
    {
        if (!Array.Exists(entities.Nodes, static entity => entity.Status == EntityStatus.Deprecated)) return;
        for (var i = 0; i < statements.Count; i++)
        {
            var statement = statements[i];
            if (statement.Target < 0 || !IsDeprecated(statement.Subject) && !IsDeprecated(statement.Target)) continue;
            statements[i] = statement with { Claim = statement.Claim with { IsOfDeprecated = true } };
        }

        bool IsDeprecated(int node) => entities.Nodes[node].Status == EntityStatus.Deprecated;
    }
}
