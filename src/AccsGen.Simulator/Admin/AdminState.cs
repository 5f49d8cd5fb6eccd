using System.Text.Json.Nodes;
using AccsGen.Simulator.Routing;

namespace AccsGen.Simulator.Admin;

/// <summary>What the tenant holds, to be looked at and changed.</summary>
internal sealed class AdminState(SimulatorState state)
{
    private const int RowsOfPage = 50;

    public AdminAnswer Collections() => AdminAnswer.Json(new JsonArray([.. state.Names.Select(name => new JsonObject
    {
        ["name"] = name,
        ["count"] = state[name].Count,
        ["key"] = new JsonArray([.. state[name].Key.Select(member => JsonValue.Create(member))]),
    })]));

    /// <summary>A page of a collection, perhaps only what has a text in it.</summary>
    public AdminAnswer Rows(string name, RequestQuery query)
    {
        var collection = state[name];
        var page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(1, number) : 1;
        var text = query["find"];
        var start = (int)Math.Min((page - 1L) * RowsOfPage, int.MaxValue);
        var rows = string.IsNullOrEmpty(text)
            ? collection.Page(start, RowsOfPage)
            : collection.Where(row => row.GetRawText().Contains(text, StringComparison.OrdinalIgnoreCase)).Skip(start).Take(RowsOfPage);
        return AdminAnswer.Json(new JsonObject
        {
            ["name"] = name,
            ["count"] = collection.Count,
            ["page"] = page,
            ["rows"] = new JsonArray([.. rows.Select(row => JsonNode.Parse(row.GetRawText()))]),
        });
    }

    /// <exception cref="KeyNotFoundException">There is no such entity.</exception>
    public AdminAnswer Get(string name, string[] key) =>
        AdminAnswer.Json(JsonNode.Parse((state[name].Find(key) ?? throw new KeyNotFoundException($"{name} has no {string.Join(", ", key)}.")).GetRawText())!);

    public AdminAnswer Put(string name, ReadOnlyMemory<byte> body) => AdminAnswer.Json(JsonNode.Parse(state[name].Put(Encoding.UTF8.GetString(body.Span)).GetRawText())!);

    /// <exception cref="KeyNotFoundException">There is no such entity.</exception>
    public AdminAnswer Remove(string name, string[] key) => state[name].Remove(key) ? AdminAnswer.Done : throw new KeyNotFoundException($"{name} has no {string.Join(", ", key)}.");

    public AdminAnswer Save()
    {
        using var stream = new MemoryStream();
        state.Save(stream);
        return new AdminAnswer(200, stream.ToArray()) { FileName = "simulator-state.json" };
    }

    public AdminAnswer Load(ReadOnlyMemory<byte> body)
    {
        using var stream = new MemoryStream(body.ToArray());
        state.Load(stream);
        return AdminAnswer.Done;
    }
}
