namespace AccsGen.Simulator.Tests;

public sealed class ProgramTests
{
    [Fact]
    public async Task Prints_what_a_client_needs_and_ends_when_told_to()
    {
        using var stop = new CancellationTokenSource();
        await using var output = new StopAtLine("Ctrl+C", stop);

        var code = await Program.RunAsync(["--seed", "empty", "--tenant=Mine"], output, TextWriter.Null, stop.Token);

        Assert.Equal(0, code);
        Assert.Contains("127.0.0.1", output.Text, StringComparison.Ordinal);
        Assert.Matches(@"API_ENDPOINT=http://127\.0\.0\.1:\d+/Mine\n", output.Text);
        Assert.Matches(@"IMS_TOKEN_ENDPOINT=http://127\.0\.0\.1:\d+/ims/token/v3\n", output.Text);
        Assert.Contains("IMS_CLIENT_ID=simulator-client\nIMS_CLIENT_SECRET=simulator-secret\nIMS_ORG_ID=", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_of_any_characters_is_one_word_of_the_curl_line()
    {
        using var stop = new CancellationTokenSource();
        await using var output = new StopAtLine("Ctrl+C", stop);

        await Program.RunAsync(["--seed", "empty", "--client-secret", "a b&c'd$e"], output, TextWriter.Null, stop.Token);

        Assert.Contains(" -d client_secret=a%20b%26c%27d%24e -d ", output.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--prot 80", "--prot")]
    [InlineData("--port", "--port")]
    [InlineData("--port eighty", "eighty")]
    [InlineData("--port 65536", "65536")]
    [InlineData("--seed huge", "huge")]
    [InlineData("--token-lifetime 0", "--token-lifetime")]
    [InlineData("--rate 0", "--rate")]
    [InlineData("--listen here", "here")]
    [InlineData("--store-when-absent nowhere", "--store-when-absent")]
    [InlineData("--seed huge", "--seed")]
    [InlineData("--tenant a/b", "TenantId")]
    [InlineData("stray", "stray")]
    public async Task A_bad_argument_is_one_clear_line(string arguments, string named)
    {
        await using var error = new StringWriter();

        var code = await Program.RunAsync(arguments.Split(' '), TextWriter.Null, error, CancellationToken.None);

        Assert.Equal(2, code);
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_start_that_fails_is_one_clear_line()
    {
        await using var error = new StringWriter();

        var code = await Program.RunAsync(["--spec", "no-such.yaml"], TextWriter.Null, error, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("--state no-such.json", "no-such.json")]
    [InlineData("--listen 192.0.2.1", "192.0.2.1 isn't an address of this machine")]
    public async Task What_only_the_start_finds_out_is_one_clear_line_too(string arguments, string named)
    {
        await using var error = new StringWriter();

        var code = await Program.RunAsync(arguments.Split(' '), TextWriter.Null, error, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_state_is_saved_at_the_end_and_loaded_at_the_next_start()
    {
        var file = Path.GetTempFileName();
        try
        {
            using var stop = new CancellationTokenSource();
            await using var output = new StopAtLine("Ctrl+C", stop);
            var saved = await Program.RunAsync(["--save", file], output, TextWriter.Null, stop.Token);
            using var again = new CancellationTokenSource();
            await using var more = new StopAtLine("Ctrl+C", again);
            var loaded = await Program.RunAsync(["--seed", "empty", "--state", file], more, TextWriter.Null, again.Token);

            Assert.Equal(0, saved);
            Assert.Contains(file, output.Text, StringComparison.Ordinal);
            Assert.Equal(0, loaded);
            Assert.Contains("\"24-MB01\"", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Help_lists_the_options()
    {
        await using var output = new StringWriter();

        var code = await Program.RunAsync(["--help"], output, TextWriter.Null, CancellationToken.None);

        Assert.Equal(0, code);
        Assert.Contains("--port", output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Stops the program when a line of its output has come.</summary>
    private sealed class StopAtLine(string line, CancellationTokenSource stop) : StringWriter
    {
        public string Text => ToString();

        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            if (value?.Contains(line, StringComparison.Ordinal) == true)
                await stop.CancelAsync();
        }
    }
}
