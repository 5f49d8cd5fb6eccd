namespace AccsGen.Simulator.Tests.Admin;

/// <summary>The status page in a real browser.</summary>
public sealed class StatusPageTests
{
    [BrowserFact]
    public async Task Shows_what_comes_and_lets_its_user_look_change_and_break_things()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.GetAsync("/V1/products/none");
        await using var browser = await Browser.OpenAsync(tenant.Simulator.StatusPage);

        // What came, with its verdict, also while the page is open.
        await browser.UntilAsync("document.querySelector('#request-rows').textContent.includes('The product that was requested') || document.querySelector('#request-rows').textContent.includes('none')");
        await tenant.GetAsync("/V1/products/24-MB01");
        await browser.UntilAsync("document.querySelectorAll('#request-rows tr').length === 2");
        await browser.EvaluateAsync("document.querySelector('#request-rows tr').click()");
        await browser.UntilAsync("document.querySelector('#request-detail').textContent.includes('24-MB01')");

        // Counts by operation.
        await browser.EvaluateAsync("document.querySelector('[data-tab=operations]').click()");
        await browser.UntilAsync("document.querySelector('#operation-rows').textContent.includes('GET /V1/products/{sku}21')");

        // A fault is switched on, strikes, and is switched off.
        await browser.EvaluateAsync("""
            document.querySelector('[data-tab=faults]').click();
            document.querySelector('[name=operation]').value = 'GET /V1/products*';
            document.querySelector('#fault-add').click();
            """);
        await browser.UntilAsync("document.querySelector('#fault-count').textContent === '1'");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await tenant.GetAsync("/V1/products/24-MB01")).Status);
        await browser.EvaluateAsync("document.querySelector('#fault-rows button').click()");
        await browser.UntilAsync("document.querySelector('#fault-count').textContent === '0'");
        Assert.Equal(HttpStatusCode.OK, (await tenant.GetAsync("/V1/products/24-MB01")).Status);

        // An entity is found, changed and saved.
        await browser.EvaluateAsync("document.querySelector('[data-tab=state]').click()");
        await browser.UntilAsync("[...document.querySelectorAll('#collections button')].some(button => button.textContent === 'products200')");
        await browser.EvaluateAsync("[...document.querySelectorAll('#collections button')].find(button => button.textContent === 'products200').click()");
        await browser.UntilAsync("document.querySelectorAll('#state-rows tr').length === 50");
        await browser.EvaluateAsync("""
            document.querySelector('#state-find').value = '24-MB02';
            document.querySelector('#state-find').dispatchEvent(new Event('input'));
            """);
        await browser.UntilAsync("document.querySelector('#state-rows b').textContent.trim() === '24-MB02'");
        await browser.EvaluateAsync("""
            document.querySelector('#state-rows tr').click();
            document.querySelector('#entity-json').value = document.querySelector('#entity-json').value.replace(/"name": "[^"]*"/, '"name": "Changed <b>in</b> the browser"');
            document.querySelector('#entity-save').click();
            """);
        await browser.UntilAsync("document.querySelector('#message').textContent === 'Saved.' || document.querySelector('#state-rows').textContent.includes('Changed <b>in</b>')");
        Assert.Equal("Changed <b>in</b> the browser", (await tenant.GetAsync("/V1/products/24-MB02")).Json.GetProperty("name").GetString());

        // Nothing was asked for from elsewhere, and nothing failed.
        var elsewhere = await browser.EvaluateAsync("performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith(location.origin)).length");
        Assert.Equal(0, elsewhere.GetInt32());
        Assert.DoesNotContain(tenant.Simulator.Requests, request => request.Fault is not null);
    }
}
