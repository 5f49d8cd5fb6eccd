namespace AccsGen.Simulator.Entities.Products;

/// <summary>SKUs are told apart without regard to case.</summary>
internal static class Skus
{
    public static bool AreEqual(string? left, string? right) => ProductCollections.Products.Key.Comparer.Equals(left, right);
}
