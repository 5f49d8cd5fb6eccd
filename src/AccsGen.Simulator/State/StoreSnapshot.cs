using System.IO.Compression;

namespace AccsGen.Simulator.State;

/// <summary>What a store holds, in a form that is read in a few milliseconds.</summary>
internal static class StoreSnapshot
{
    private const int Version = 1;

    /// <summary>Writes the collections that aren't empty.</summary>
    public static byte[] Write(StateStore store, IEnumerable<Collection> collections)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(new DeflateStream(stream, CompressionLevel.SmallestSize), Encoding.UTF8))
        {
            writer.Write(Version);
            foreach (var collection in collections.Where(collection => store[collection].Count > 0))
                Write(writer, collection, store[collection]);
        }
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">It is no snapshot, one of another version, or names a collection that isn't there.</exception>
    public static StateStore Read(Stream stream, IEnumerable<Collection> collections)
    {
        var known = collections.ToDictionary(collection => collection.Name, StringComparer.Ordinal);
        using var content = new MemoryStream();
        using (var packed = new DeflateStream(stream, CompressionMode.Decompress, leaveOpen: true))
            packed.CopyTo(content);
        content.Position = 0;
        using var reader = new BinaryReader(content, Encoding.UTF8);
        if (content.Length < sizeof(int) || reader.ReadInt32() != Version)
            throw new InvalidDataException("The snapshot of a state is of another version.");
        var store = new StateStore();
        while (content.Position < content.Length)
        {
            var name = reader.ReadString();
            var collection = known.GetValueOrDefault(name) ?? throw new InvalidDataException($"The snapshot of a state has a collection '{name}', which there isn't.");
            store[collection] = Read(reader, collection);
        }
        return store;
    }

    private static void Write(BinaryWriter writer, Collection collection, CollectionData data)
    {
        writer.Write(collection.Name);
        writer.Write7BitEncodedInt64(data.LastNumber);
        writer.Write7BitEncodedInt64(data.Count);
        foreach (var entity in data.Rows)
        {
            writer.Write(entity.Key);
            writer.Write7BitEncodedInt64(entity.Number);
            writer.Write7BitEncodedInt(entity.Json.Length);
            writer.Write(entity.Json.Span);
        }
    }

    private static CollectionData Read(BinaryReader reader, Collection collection)
    {
        var last = reader.Read7BitEncodedInt64();
        var entities = new Entity[reader.Read7BitEncodedInt64()];
        for (var i = 0; i < entities.Length; i++)
            entities[i] = new Entity(reader.ReadString(), reader.Read7BitEncodedInt64(), reader.ReadBytes(reader.Read7BitEncodedInt()));
        return CollectionData.Of(collection, entities, last);
    }
}
