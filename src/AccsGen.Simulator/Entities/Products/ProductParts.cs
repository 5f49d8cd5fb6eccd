using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>Gives ids to parts of products, and finds parts by them.</summary>
internal static class ProductParts
{
    /// <summary>The id of a new part.</summary>
    public static long NextId(this Session session, ProductPart part)
    {
        long id;
        // What a seed or a program put here did not ask for its id.
        do
            id = Sequences.Next(session, $"product_{part}");
        while (session.ProductWith(part, id) is not null);
        return id;
    }

    /// <summary>The product that has a part; null where no product has it.</summary>
    public static Entity? ProductWith(this Session session, ProductPart part, long id) =>
        session[ProductCollections.Products].Tagged(ProductTags.Part(part, id)).FirstOrDefault();
}
