using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.State;

public sealed class JsonMemberTests
{
    [Fact]
    public void A_number_is_read_however_it_came_to_be_there()
    {
        var value = (JsonObject)JsonNode.Parse("""{"json":12.50,"text":"12.5","wide":1e400,"word":"twelve","none":null}""")!;
        value["int"] = 12;
        value["long"] = 12L;
        value["double"] = 12.5;
        value["decimal"] = 12.5m;

        Assert.Equal([12.5m, 12.5m, 12m, 12m, 12.5m, 12.5m], new[] { "json", "text", "int", "long", "double", "decimal" }.Select(member => value.Number(member)!.Value));
        Assert.All(["wide", "word", "none", "absent"], member => Assert.Null(value.Number(member)));
        Assert.Equal(12, value.Integer("int"));
    }
}
