package io.terminaldesk.simulator.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The pretend host that virtual terminals try to reach. */
@RestController
@VirtualTerminalsHere
final class HostController {

    @RequestMapping(
            path = "/simulator/host",
            method = {RequestMethod.GET, RequestMethod.HEAD, RequestMethod.POST})
    @ResponseStatus(HttpStatus.OK)
    void reached() {}
}
