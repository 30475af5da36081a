using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.QuikGraph;

/// <summary>What of QuikGraph the generated view implements and throws, written down by hand: its package is not everywhere.</summary>
internal static class QuikGraphStandIn
{
    private const string Interfaces = """
        using System;
        using System.Collections.Generic;

        namespace QuikGraph
        {
            public interface IEdge<out TVertex>
            {
                TVertex Source { get; }

                TVertex Target { get; }
            }

            public interface IImplicitVertexSet<in TVertex>
            {
                bool ContainsVertex(TVertex vertex);
            }

            public interface IVertexSet<TVertex> : IImplicitVertexSet<TVertex>
            {
                bool IsVerticesEmpty { get; }

                int VertexCount { get; }

                IEnumerable<TVertex> Vertices { get; }
            }

            public interface IEdgeSet<TVertex, TEdge>
                where TEdge : IEdge<TVertex>
            {
                bool IsEdgesEmpty { get; }

                int EdgeCount { get; }

                IEnumerable<TEdge> Edges { get; }

                bool ContainsEdge(TEdge edge);
            }

            public interface IGraph<TVertex, TEdge>
                where TEdge : IEdge<TVertex>
            {
                bool IsDirected { get; }

                bool AllowParallelEdges { get; }
            }

            public interface IImplicitGraph<TVertex, TEdge> : IGraph<TVertex, TEdge>, IImplicitVertexSet<TVertex>
                where TEdge : IEdge<TVertex>
            {
                bool IsOutEdgesEmpty(TVertex vertex);

                int OutDegree(TVertex vertex);

                IEnumerable<TEdge> OutEdges(TVertex vertex);

                bool TryGetOutEdges(TVertex vertex, out IEnumerable<TEdge> edges);

                TEdge OutEdge(TVertex vertex, int index);
            }

            public interface IIncidenceGraph<TVertex, TEdge> : IImplicitGraph<TVertex, TEdge>
                where TEdge : IEdge<TVertex>
            {
                bool ContainsEdge(TVertex source, TVertex target);

                bool TryGetEdge(TVertex source, TVertex target, out TEdge edge);

                bool TryGetEdges(TVertex source, TVertex target, out IEnumerable<TEdge> edges);
            }

            public interface IBidirectionalIncidenceGraph<TVertex, TEdge> : IIncidenceGraph<TVertex, TEdge>
                where TEdge : IEdge<TVertex>
            {
                bool IsInEdgesEmpty(TVertex vertex);

                int InDegree(TVertex vertex);

                IEnumerable<TEdge> InEdges(TVertex vertex);

                bool TryGetInEdges(TVertex vertex, out IEnumerable<TEdge> edges);

                TEdge InEdge(TVertex vertex, int index);

                int Degree(TVertex vertex);
            }

            public interface IVertexListGraph<TVertex, TEdge> : IIncidenceGraph<TVertex, TEdge>, IVertexSet<TVertex>
                where TEdge : IEdge<TVertex>
            {
            }

            public interface IEdgeListGraph<TVertex, TEdge> : IGraph<TVertex, TEdge>, IEdgeSet<TVertex, TEdge>, IVertexSet<TVertex>
                where TEdge : IEdge<TVertex>
            {
            }

            public interface IEdgeListAndIncidenceGraph<TVertex, TEdge> : IEdgeListGraph<TVertex, TEdge>, IIncidenceGraph<TVertex, TEdge>
                where TEdge : IEdge<TVertex>
            {
            }

            public interface IVertexAndEdgeListGraph<TVertex, TEdge> : IVertexListGraph<TVertex, TEdge>, IEdgeListGraph<TVertex, TEdge>
                where TEdge : IEdge<TVertex>
            {
            }

            public interface IBidirectionalGraph<TVertex, TEdge> : IVertexAndEdgeListGraph<TVertex, TEdge>, IBidirectionalIncidenceGraph<TVertex, TEdge>
                where TEdge : IEdge<TVertex>
            {
            }

            public class VertexNotFoundException : Exception
            {
                public VertexNotFoundException(string message, Exception innerException = null)
                    : base(message, innerException)
                {
                }
            }
        }
        """;

    /// <summary>Gets the oldest version that a view is written for.</summary>
    public static Library Library { get; } = OfVersion("2.5.0.0");

    /// <summary>The same under another version or name.</summary>
    public static Library OfVersion(string version, string name = "QuikGraph") => Library.Compile(
        name, Interfaces.Replace("namespace QuikGraph\n", $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]\n\nnamespace QuikGraph\n", StringComparison.Ordinal));
}
