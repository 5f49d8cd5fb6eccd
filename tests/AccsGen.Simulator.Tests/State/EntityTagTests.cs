using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.State;

/// <summary>Entities are found by tags at any moment, whatever becomes of them.</summary>
public sealed class EntityTagTests
{
    private static readonly Collection s_things = new("things", new CollectionKey("name")) { NumberMember = "id", Tags = thing => thing.Value.List("tags").Select(tag => tag.GetString()!) };

    [Fact]
    public void Tags_follow_what_is_put_changed_and_removed()
    {
        var things = new Session(new StateStore(), DateTimeOffset.UnixEpoch)[s_things];
        things.Put(Thing("b", "red", "small"));
        things.Put(Thing("a", "red"));
        var before = things.Data;

        things.Put(Thing("B", "blue"));
        things.Put(Thing("c", "Red", "red"));
        things.Remove("a");

        Assert.Equal(["b", "a"], before.Tagged("RED").Select(thing => thing.Key));
        Assert.Equal(["c"], things.Tagged("red").Select(thing => thing.Key));
        Assert.Equal(["b"], things.Tagged("blue").Select(thing => thing.Key));
        Assert.Empty(things.Tagged("small"));
        Assert.Equal([0, 1], [things.Data.CountTagged(["small"]), things.Data.CountTagged(["red", "RED"])]);
    }

    [Fact]
    public void A_number_is_found_where_the_key_is_another_member()
    {
        var things = new Session(new StateStore(), DateTimeOffset.UnixEpoch)[s_things];
        foreach (var name in (string[])["a", "b", "c"])
            things.Put(Thing(name));
        things.Remove("b");

        Assert.Equal("c", things.FindNumber(3)!.Key);
        Assert.Null(things.FindNumber(2));
        Assert.Null(things.FindNumber(4));
        Assert.Null(things.FindNumber(-1));
    }

    private static JsonObject Thing(string name, params string[] tags) => new() { ["name"] = name, ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode?)tag)]) };
}
